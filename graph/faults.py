"""What is wrong with a field of a form, in the user's words."""

from __future__ import annotations

from collections.abc import Mapping

from graph.messages import has, text


def fault_words(fault: Mapping[str, object]) -> str:
    """Say a fault that pydantic found; a kind of fault that has no words of its own is told by its name."""
    key = "field-" + str(fault["type"]).replace("_", "-")
    context = fault.get("ctx")
    values = {name: str(value) for name, value in context.items()} if isinstance(context, dict) else {}
    if fault["type"] == "value_error":
        return values.get("error", "")
    found = repr(fault.get("input"))[:60]
    return text(key if has(key) else "field-other", found=found, type=str(fault["type"]), **values)
