"""YAML files that people write: read safely, with the line of every value kept for error messages.

Only plain data are read. Aliases are refused (a few of them can unfold into gigabytes), so are duplicate keys, files
over `MAX_BYTES` and nesting over `MAX_DEPTH`. Words such as `no` and `2013-06-30` are read as YAML 1.1 has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from graph.errors import CatalogueError

MAX_BYTES: Final = 20_000_000
MAX_DEPTH: Final = 32

Key = str | int
_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Safe):  # type: ignore[misc]
    """The safe loader (PyYAML's C one where there is one), but a date that is none is told with its line."""


def _date(loader: Any, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError as error:
        raise yaml.MarkedYAMLError(problem=f"{node.value}: {error}", problem_mark=node.start_mark) from None


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date)


@dataclass(frozen=True, slots=True)
class Yaml:
    """A file's data, and the line (from 1) of every value by its path of keys and indexes."""

    file: str
    data: object
    lines: Mapping[tuple[Key, ...], int]

    def line(self, *path: Key) -> int:
        """Return the line of the value at `path`, or of the nearest value around it."""
        for length in range(len(path), -1, -1):
            found = self.lines.get(path[:length])
            if found is not None:
                return found
        return 1


def read_yaml(path: Path) -> Yaml:
    """Read a YAML file.

    Raises
    ------
    CatalogueError
        The file is missing, too large, not UTF-8, not YAML, nested too deep, or has an alias or a duplicate key. The
        message names file and line.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CatalogueError("yaml-too-large", file=path, limit=MAX_BYTES // 1_000_000)
        content = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise CatalogueError("yaml-missing", file=path) from None
    except IsADirectoryError:
        raise CatalogueError("yaml-folder", file=path) from None
    except UnicodeDecodeError as error:
        raise CatalogueError("yaml-encoding", file=path, offset=error.start) from None
    return parse_yaml(content, str(path))


def parse_yaml(content: str, file: str) -> Yaml:
    """Read YAML text; `file` is named in errors. Raises as `read_yaml`."""
    lines: dict[tuple[Key, ...], int] = {}
    try:
        _refuse_aliases(content, file)
        root = yaml.compose(content, Loader=_Loader)
        if root is None:
            return Yaml(file, None, {(): 1})
        _walk(root, (), lines, file)
        data = yaml.load(content, Loader=_Loader)  # noqa: S506 - _Loader is the safe one
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise CatalogueError("yaml-syntax", file=file, line=_line(mark), problem=problem) from None
    return Yaml(file, data, lines)


def _refuse_aliases(content: str, file: str) -> None:
    depth = 0
    for event in yaml.parse(content, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            raise CatalogueError("yaml-alias", file=file, line=_line(event.start_mark))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise CatalogueError("yaml-deep", file=file, line=_line(event.start_mark), limit=MAX_DEPTH)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _walk(node: yaml.Node, path: tuple[Key, ...], lines: dict[tuple[Key, ...], int], file: str) -> None:
    lines[path] = _line(node.start_mark)
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            key = str(key_node.value)
            key_line = _line(key_node.start_mark)
            if (*path, key) in lines:
                raise CatalogueError("yaml-duplicate", file=file, line=key_line, key=key)
            _walk(value_node, (*path, key), lines, file)
            lines[(*path, key)] = key_line
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _walk(item, (*path, index), lines, file)


def _line(mark: Any) -> int:
    return mark.line + 1 if mark else 1
