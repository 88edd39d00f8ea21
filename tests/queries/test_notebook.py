"""The notebook in docs/ runs as it stands, and its answers are those that it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.queries.notebook import NOTEBOOK, read_notebook, run_notebook

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(autouse=True)
def kept_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    # A kernel of its own reads no settings of whoever runs the tests.
    for name in ("OMVARLD_CATALOGUE", "OMVARLD_STORE", "OMVARLD_LANGUAGE", "IPYTHONDIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def test_the_notebook_answers_what_it_shows(tmp_path: Path) -> None:
    done = run_notebook(read_notebook(), tmp_path)
    for ran, stands in zip(done.cells, read_notebook().cells, strict=True):
        assert ran.get("outputs") == stands.get("outputs"), f"{NOTEBOOK.name}: run python -m tests.queries.notebook"


def test_every_question_in_it_has_an_answer() -> None:
    code = [cell for cell in read_notebook().cells if cell.cell_type == "code"]
    assert len(code) >= 8
    assert all(cell.outputs for cell in code)
    assert not [output for cell in code for output in cell.outputs if output.output_type in ("error", "stream")]
