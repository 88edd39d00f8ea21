"""Checks an inventory's entries against the schema and each other: every name that is used must be described."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.identity import slug
from graph.records import Locator, Report
from graph.schema import NODES, RELATIONS
from graph.yamlfile import Yaml
from loaders.inventory.form import SECTIONS, TIES, AboutForm, EntryForm, PlatformForm, SourceForm, TieForm
from loaders.inventory.hints import hint, hint_or_all
from loaders.inventory.reading import InventoryFile, Path


@dataclass(frozen=True, slots=True)
class Entry:
    """One checked entry: where it stands, what it is, and the sources and confidence that its file gives it."""

    file: InventoryFile
    place: Path
    label: str
    key: str
    form: EntryForm
    sources: tuple[str, ...]
    confidence: float

    def locator(self, *path: str | int) -> Locator:
        """Return the place of a field of the entry."""
        return self.file.locator((*self.place, *path), path)

    def fault(self, *path: str | int, key: str, found: object = "", expected: object = "") -> bool:
        """Tell what is wrong with a field of the entry; return False, that it does not hold."""
        self.file.fault((*self.place, *path), key, shown=path, found=found, expected=expected)
        return False

    def ties(self) -> Iterator[tuple[Path, str, TieForm]]:
        """Yield every relation that the entry states: its field's path, the field's name, and the relation."""
        for name in TIES:
            for index, tie in enumerate(getattr(self.form, name, ())):
                yield (name, index), name, tie
        if isinstance(self.form, PlatformForm):
            for index, year in enumerate(self.form.years):
                for role, tie in year.ties():
                    yield ("years", index, role), "members", tie


@dataclass(slots=True)
class Checked:
    """What of the files can be used. `names` tells the key of each entry's name."""

    about: AboutForm | None = None
    sources: list[SourceForm] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def key(self, who: str) -> str:
        """Return the key that a name or key means."""
        return self.names.get(who, slug(who))


def check_files(files: Sequence[Yaml], report: Report) -> Checked:
    """Return what the files say; tell the report of every fault."""
    contents = [InventoryFile(yaml, report) for yaml in files]
    checked = Checked()
    for content in contents:
        checked.about = content.part("inventory", AboutForm) or checked.about
        _add_sources(content, checked)
    elsewhere = {slug(name) for content in contents for name in content.texts("elsewhere")}
    checker = _Checker(checked, elsewhere)
    for content in contents:
        for entry in _entries(content, checker):
            report.rows += 1
            if entry is not None and checker.entry_holds(entry):
                checker.learn(entry)
    checker.drop_what_points_nowhere()
    return checked


def _add_sources(content: InventoryFile, checked: Checked) -> None:
    for index, told in content.items("sources"):
        form = content.validated(SourceForm, told, ("sources", index))
        if form is None:
            continue
        if any(form.id == source.id for source in checked.sources):
            content.fault(("sources", index), "inventory-source-twice", found=form.id)
            continue
        checked.sources.append(form)


def _entries(content: InventoryFile, checker: _Checker) -> Iterator[Entry | None]:
    """Yield every entry of a file, None for one that is not of its form."""
    inherited, confidence = content.texts("source"), content.confidence()
    checker.sources_hold(content, ("source",), ("source",), inherited)
    for section, (label, form_type) in SECTIONS.items():
        for index, told in content.items(section):
            form = content.validated(form_type, told, (section, index))
            if form is None:
                yield None
                continue
            yield Entry(
                file=content,
                place=(section, index),
                label=label,
                key=form.key or slug(form.name),
                form=form,
                sources=tuple(form.source) or inherited,
                confidence=confidence if form.confidence is None else form.confidence,
            )


class _Checker:
    """Knows what the files describe: the sources, and under each key the labels that bear it."""

    def __init__(self, checked: Checked, elsewhere: set[str]) -> None:
        self._checked = checked
        self._elsewhere = elsewhere
        self._sources = {source.id for source in checked.sources}
        self._labels: dict[str, set[str]] = {}

    def learn(self, entry: Entry) -> None:
        """Let other entries name this one."""
        self._checked.entries.append(entry)
        self._labels.setdefault(entry.key, set()).add(entry.label)
        # An entry whose key is its name's goes before one with a key of its own: "Demokrati" is the focus area.
        if entry.key == slug(entry.form.name) or entry.form.name not in self._checked.names:
            self._checked.names[entry.form.name] = entry.key

    def entry_holds(self, entry: Entry) -> bool:
        """Tell whether an entry's own fields fit the schema."""
        form, node = entry.form, NODES[entry.label]
        holds = self.sources_hold(entry.file, (*entry.place, "source"), ("source",), entry.sources)
        if form.kind and form.kind not in node.kinds:
            expected = hint_or_all(form.kind, node.kinds)
            holds = entry.fault("kind", key="inventory-kind", found=form.kind, expected=expected)
        if not form.kind and len(node.kinds) > 1:
            holds = entry.fault(key="inventory-kind-missing", found=form.name, expected=", ".join(node.kinds))
        if any(NODES[label].prefix == node.prefix for label in self._labels.get(entry.key, ())):
            holds = entry.fault(key="inventory-key-twice", found=entry.key)
        if form.since and form.until and form.until < form.since:
            holds = entry.fault("to", key="inventory-dates", found=form.until, expected=form.since)
        return holds

    def drop_what_points_nowhere(self) -> None:
        """Set aside entries with a relation that cannot stand, and then those that point at them, until all hold."""
        while True:
            held = [entry for entry in self._checked.entries if self._ties_hold(entry)]
            gone = [entry for entry in self._checked.entries if entry not in held]
            self._checked.entries = held
            if not gone:
                return
            for entry in gone:
                self._labels[entry.key].discard(entry.label)

    def sources_hold(self, file: InventoryFile, path: Path, shown: Path, named: Sequence[str]) -> bool:
        """Tell whether the sources that are named at `path` are described."""
        unknown = [id for id in named if id not in self._sources]
        for id in unknown:
            file.fault(path, "inventory-unknown-source", shown=shown, found=id, expected=hint(id, self._sources))
        return not unknown

    def _ties_hold(self, entry: Entry) -> bool:
        held = [self._tie_holds(entry, path, name, tie) for path, name, tie in entry.ties()]  # every fault is told
        return all(held)

    def _tie_holds(self, entry: Entry, path: Path, name: str, tie: TieForm) -> bool:
        type, outwards = TIES[name]
        relation = RELATIONS[type]
        holds = self.sources_hold(entry.file, (*entry.place, *path, "source"), (*path, "source"), tie.source)
        key = self._checked.key(tie.who)
        labels = self._labels.get(key)
        if key not in self._elsewhere:
            fitting = relation.ends if outwards else relation.starts
            if not labels:
                expected = hint(tie.who, self._checked.names)
                holds = entry.fault(*path, key="inventory-unknown-name", found=tie.who, expected=expected)
            elif not labels.intersection(fitting):
                expected = ", ".join(fitting)
                holds = entry.fault(*path, key="inventory-end", found=tie.who, expected=expected)
        if tie.role and relation.roles and tie.role not in relation.roles:
            expected = ", ".join(relation.roles)
            holds = entry.fault(*path, "role", key="inventory-role", found=tie.role, expected=expected)
        if tie.since and tie.until and tie.until < tie.since:
            holds = entry.fault(*path, "to", key="inventory-dates", found=tie.until, expected=tie.since)
        return holds
