"""Runs `docs/analysis.ipynb` in a kernel of its own, and keeps its answers: `python -m tests.queries.notebook`."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parents[2] / "docs" / "analysis.ipynb"
_SECONDS = 120


def run_notebook(notebook: nbformat.NotebookNode, folder: Path) -> nbformat.NotebookNode:
    """Run every cell, in `folder`; a cell that fails raises. What is of this run alone is taken out."""
    # The kernel's own files go where nothing of the user's is.
    os.environ.update(IPYTHONDIR=str(folder / "ipython"), JUPYTER_RUNTIME_DIR=str(folder / "runtime"))
    done = NotebookClient(
        notebook, timeout=_SECONDS, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    done.metadata = nbformat.from_dict(
        {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    )
    for cell in done.cells:
        cell.metadata = nbformat.from_dict({})
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = None
    return done


def read_notebook() -> nbformat.NotebookNode:
    """Return the notebook as it stands in docs/."""
    return nbformat.read(NOTEBOOK, as_version=4)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        nbformat.write(run_notebook(read_notebook(), Path(folder)), NOTEBOOK)
