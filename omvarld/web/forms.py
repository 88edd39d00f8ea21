"""Forms: read once, from a user whose role allows it."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request

from graph.messages import text
from omvarld.web.render import user_of


class Forbidden(Exception):
    """The user's role does not allow this."""


def require(request: Request, role: str) -> None:
    """Raise `Forbidden` where the user has less than `role`."""
    user = user_of(request)
    if not user.may(role):
        raise Forbidden(text("web-forbidden-role", needed=text(f"web-role-{role}"), held=text(f"web-role-{user.role}")))


async def read_form(request: Request, role: str) -> FormData:
    """Return the form that a user of `role` or more has sent. Raises `Forbidden`."""
    require(request, role)
    return await request.form(max_files=20, max_fields=5_000)


def word(form: FormData, name: str) -> str:
    """Return a field's text, empty where it is absent or a file."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""
