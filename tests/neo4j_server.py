"""A real Neo4j for tests and benchmarks: fetched once with Maven, started on a free port with a password of its own."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, NoReturn

import neo4j
import pytest
from neo4j.exceptions import AuthError, DriverError, Neo4jError

VERSION: Final = "5.26.12"
MAIN_CLASS: Final = "org.neo4j.server.CommunityEntryPoint"
_ROOT: Final = Path(__file__).resolve().parents[1]
_OPENED: Final = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
_PATIENCE: Final = 300.0
_POM: Final = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>omvarld</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version></dependency>
    <dependency>
      <groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{version}</version>
    </dependency>
  </dependencies>
</project>
"""


class Neo4jMissingError(Exception):
    """Neo4j cannot be had here; the message says what is missing."""


def library() -> Path:
    """Return the folder of Neo4j's libraries, fetching them if they are not there.

    They lie in `.neo4j/` of the checkout, or in the folder that `OMVARLD_NEO4J_HOME` names.

    Raises
    ------
    Neo4jMissingError
        There is no Java, or the libraries are not there and cannot be fetched.
    """
    if shutil.which("java") is None:
        raise Neo4jMissingError("no java on the path; Debian: apt-get install default-jdk-headless maven")
    home = Path(os.environ.get("OMVARLD_NEO4J_HOME", _ROOT / ".neo4j")) / VERSION
    folder = home / "lib"
    if not (home / "whole").is_file():
        _fetch(folder)
        (home / "whole").touch()
    return folder


def _fetch(folder: Path) -> None:
    if shutil.which("mvn") is None:
        raise Neo4jMissingError("no mvn on the path; Debian: apt-get install default-jdk-headless maven")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        pom = Path(made) / "pom.xml"
        pom.write_text(_POM.format(version=VERSION), encoding="utf-8")
        done = subprocess.run(
            [
                *("mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies"),
                *("-DincludeScope=runtime", f"-DoutputDirectory={folder}"),
            ],
            capture_output=True,
            text=True,
            timeout=900,
        )
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()
        raise Neo4jMissingError(f"Maven could not fetch Neo4j {VERSION}: {said[0] if said else done.returncode}")


def told_missing(error: Neo4jMissingError) -> NoReturn:
    """Skip the test that needs Neo4j, saying so; fail in CI, where it must be had."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"no Neo4j, and this is CI: {error}")
    pytest.skip(f"no Neo4j: {error}")


@contextmanager
def fast_folder() -> Iterator[Path]:
    """Give a folder for a server, in memory where the system has such a place: every commit waits for the disk."""
    memory = Path("/dev/shm")
    parent = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="omvarld-neo4j-", dir=parent, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def free_port() -> int:
    """Return a port on loopback that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Neo4jServer:
    """A server in a folder of its own.

    Parameters
    ----------
    home
        Its folder: configuration, data, logs.
    settings
        Lines of `neo4j.conf` besides those that every server here has.
    heap
        Java heap in MB.
    scheme
        How its own driver reaches it; `bolt+ssc` where `settings` ask for encryption.
    """

    def __init__(self, home: Path, settings: tuple[str, ...] = (), heap: int = 512, scheme: str = "bolt") -> None:
        self.home = home
        self.port = free_port()
        self.user = "neo4j"
        self.password = secrets.token_hex(12)
        self._heap = heap
        self._scheme = scheme
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Return the server's address for a driver."""
        return f"{self._scheme}://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Return the process's number; the server must run."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start the server and wait until it answers; the first time, give it its password."""
        self.configure()
        with (self.home / "out.log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    "java",
                    f"-Xmx{self._heap}m",
                    "-XX:+UseSerialGC",
                    *(f"--add-opens={module}=ALL-UNNAMED" for module in _OPENED),
                    "-cp",
                    f"{library()}/*",
                    MAIN_CLASS,
                    f"--home-dir={self.home}",
                    f"--config-dir={self.home / 'conf'}",
                ],
                stdout=log,
                stderr=log,
            )
        self._await()

    def stop(self) -> None:
        """Stop the server in good order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End the server as a power cut would."""
        self._end(signal.SIGKILL)

    def __enter__(self) -> Neo4jServer:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()

    def driver(self) -> neo4j.Driver:
        """Return a driver of the test's own, beside the store's."""
        return neo4j.GraphDatabase.driver(self.address, auth=(self.user, self.password))

    def configure(self) -> None:
        """Write the server's configuration."""
        (self.home / "conf").mkdir(parents=True, exist_ok=True)
        lines = (
            f"server.bolt.listen_address=127.0.0.1:{self.port}",
            "server.http.enabled=false",
            "server.https.enabled=false",
            "server.memory.pagecache.size=128m",
            "dbms.usage_report.enabled=false",
            "db.tx_log.preallocate=false",
            *self._settings,
        )
        (self.home / "conf" / "neo4j.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _await(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        while not self._answers():
            assert self._process is not None
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                log = (self.home / "out.log").read_text(encoding="utf-8", errors="replace")
                raise Neo4jMissingError(f"Neo4j did not start: {log[-2000:]}")
            time.sleep(0.1)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                pass
            with self.driver() as driver:
                driver.execute_query("RETURN 1", database_="neo4j")
        except AuthError:
            return self._set_password()
        except (OSError, DriverError, Neo4jError):
            return False
        return True

    def _set_password(self) -> bool:
        with neo4j.GraphDatabase.driver(self.address, auth=("neo4j", "neo4j")) as driver:
            try:
                driver.execute_query(
                    "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $fresh", fresh=self.password, database_="system"
                )
            except (DriverError, Neo4jError):
                return False
        return False

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
        process.wait(timeout=_PATIENCE)


def main() -> None:
    """Run a server in the foreground: `scripts/neo4j [FOLDER]`; `--fetch` only fetches it."""
    if "--fetch" in sys.argv[1:]:
        sys.stdout.write(f"{library()}\n")
        return
    home = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp(prefix="neo4j-"))
    with Neo4jServer(home) as server:
        sys.stdout.write(f"OMVARLD_NEO4J_USER={server.user} OMVARLD_NEO4J_PASSWORD={server.password}\n")
        sys.stdout.write(f"store: {server.address}\n")
        sys.stdout.flush()
        try:
            signal.pause()
        except KeyboardInterrupt:
            server.stop()
