"""Plans and builds, each in a process of its own: readers are not slowed, and one that is killed harms nobody.

The process is the command line's own command, so that a build from the workspace is the same build.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Condition, Thread
from typing import IO, Final

from graph.errors import UsageError
from graph.messages import language

PROGRESS: Final = "OMVARLD_PROGRESS"
_MOST_LINES: Final = 2_000
COMMANDS: Final = ("plan", "build")


@dataclass(slots=True)
class Job:
    """A command under way or done. `code` is its exit code, None while it runs; `stage` a message's id."""

    command: str
    who: str
    started: datetime
    lines: list[str] = field(default_factory=list)
    left_out: int = 0
    stage: str = ""
    done: int = 0
    total: int = 0
    code: int | None = None
    version: int = 0

    @property
    def running(self) -> bool:
        """Tell whether it is under way."""
        return self.code is None


class Jobs:
    """One job at a time for a catalogue, and the last one that ended."""

    def __init__(self, catalogue: Path, store_address: str | None) -> None:
        self._catalogue = catalogue
        self._address = store_address
        self._changed = Condition()
        self._process: subprocess.Popen[str] | None = None
        self.last: Job | None = None

    def start(self, command: str, who: str) -> Job:
        """Start `command`, one of `COMMANDS`, for `who`.

        Raises
        ------
        graph.errors.UsageError
            Another job is under way.
        """
        with self._changed:
            if self.last is not None and self.last.running:
                raise UsageError("web-job-busy", command=self.last.command, who=self.last.who)
            job = Job(command, who, datetime.now().astimezone())
            self.last = job
            arguments = [sys.executable, "-P", "-m", "omvarld", "-c", str(self._catalogue), command]
            if self._address:
                arguments += ["--store", self._address]
            environment = {**os.environ, PROGRESS: "json", "OMVARLD_LANGUAGE": language(), "OMVARLD_WHO": who}
            self._process = subprocess.Popen(  # noqa: S603
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                env=environment,
            )
        Thread(target=self._follow, args=(job, self._process), daemon=True).start()
        return job

    def wait(self, job: Job, version: int, seconds: float) -> int:
        """Return the job's version when it is no longer `version`, or after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: job.version != version, seconds)
            return job.version

    def close(self) -> None:
        """End what is under way; a store is left as it was."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def _follow(self, job: Job, process: subprocess.Popen[str]) -> None:
        output: IO[str] = process.stdout  # type: ignore[assignment]
        for line in output:
            with self._changed:
                _take(job, line.rstrip("\n"))
                job.version += 1
                self._changed.notify_all()
        code = process.wait()
        with self._changed:
            job.code = code
            job.version += 1
            self._changed.notify_all()


def _take(job: Job, line: str) -> None:
    """Take one line of the process: progress, or words for whoever asked."""
    if line.startswith("{"):
        try:
            told = json.loads(line)
            job.stage, job.done, job.total = str(told["stage"]), int(told["done"]), int(told["total"])
        except (ValueError, KeyError, TypeError):
            pass
        else:
            return
    if len(job.lines) < _MOST_LINES:
        job.lines.append(line)
    else:
        job.left_out += 1
