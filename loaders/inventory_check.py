"""Checks inventory files against the form, and against each other: every name that is used must be described."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from graph.faults import fault_words
from graph.identity import slug
from graph.messages import text
from graph.records import Locator, Report
from graph.schema import NODES, RELATIONS
from graph.yamlfile import Yaml
from loaders.inventory_form import (
    SECTIONS,
    TIES,
    AboutForm,
    EntryForm,
    PlatformForm,
    SourceForm,
    TieForm,
)

_HEADS: Final = ("inventory", "source", "confidence", "elsewhere", "sources")
_Form = TypeVar("_Form", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Entry:
    """One checked entry: where it stands, what it is, and the sources and confidence that its file gives it."""

    yaml: Yaml
    section: str
    index: int
    label: str
    key: str
    form: EntryForm
    sources: tuple[str, ...]
    confidence: float

    def locator(self, *path: str | int) -> Locator:
        """Return the place of a field of the entry."""
        return Locator(self.yaml.file, self.yaml.line(self.section, self.index, *path), _dotted(path) or None)


@dataclass(slots=True)
class Checked:
    """What of the files can be used."""

    about: AboutForm | None = None
    sources: list[SourceForm] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def key(self, who: str) -> str:
        """Return the key that a name or key means: an entry's own key goes before the name's."""
        return self.names.get(who, slug(who))


@dataclass(slots=True)
class _Known:
    """The keys that some file describes, the key of each name, and the keys that stand elsewhere."""

    keys: dict[str, set[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    elsewhere: set[str] = field(default_factory=set)


def check_files(files: Sequence[Yaml], report: Report) -> Checked:
    """Return what the files say; tell the report of every fault."""
    checked, known = Checked(), _Known()
    contents = [(yaml, content) for yaml in files if (content := _sections(yaml, report)) is not None]
    for yaml, content in contents:
        _check_sources(yaml, content, checked, report)
    sources = {source.id for source in checked.sources}
    for yaml, content in contents:
        if "inventory" in content:
            checked.about = _validated(AboutForm, content["inventory"], yaml, ("inventory",), report) or checked.about
        known.elsewhere.update(_texts(yaml, content, "elsewhere", report))
        checked.entries.extend(_entries(yaml, content, sources, known, report))
    checked.names = known.names
    checked.entries = [entry for entry in checked.entries if _ties_hold(entry, known, sources, report)]
    return checked


def hint(name: str, known: Sequence[str]) -> str:
    """Return "did you mean …" where a known name is near, else nothing."""
    near = process.extractOne(name, known, score_cutoff=70)
    return text("inventory-hint", near=near[0]) if near else ""


def hint_or_all(name: str, known: Sequence[str]) -> str:
    """Return "did you mean …" where a known name is near, else all that are known."""
    return hint(name, known) or text("inventory-one-of", known=", ".join(known))


def _sections(yaml: Yaml, report: Report) -> Mapping[str, object] | None:
    if not isinstance(yaml.data, dict):
        report.problem(Locator(yaml.file, 1), "inventory-no-sections", expected=", ".join(SECTIONS))
        return None
    for name in yaml.data:
        if name not in SECTIONS and name not in _HEADS:
            report.problem(
                Locator(yaml.file, yaml.line(str(name))),
                "inventory-unknown-section",
                found=name,
                expected=hint(str(name), [*SECTIONS, *_HEADS]),
            )
    return yaml.data


def _check_sources(yaml: Yaml, content: Mapping[str, object], checked: Checked, report: Report) -> None:
    seen = {source.id for source in checked.sources}
    for index, told in _items(yaml, content, "sources", report):
        form = _validated(SourceForm, told, yaml, ("sources", index), report)
        if form is None:
            continue
        if form.id in seen:
            report.problem(Locator(yaml.file, yaml.line("sources", index)), "inventory-source-twice", found=form.id)
            continue
        seen.add(form.id)
        checked.sources.append(form)


def _entries(
    yaml: Yaml, content: Mapping[str, object], sources: set[str], known: _Known, report: Report
) -> Iterator[Entry]:
    inherited = tuple(_texts(yaml, content, "source", report))
    _known_sources(yaml, ("source",), inherited, sources, report)
    confidence = content.get("confidence", 1.0)
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        report.problem(
            Locator(yaml.file, yaml.line("confidence"), "confidence"), "inventory-confidence", found=confidence
        )
        confidence = 1.0
    for section, (label, form_type) in SECTIONS.items():
        for index, told in _items(yaml, content, section, report):
            report.rows += 1
            form = _validated(form_type, told, yaml, (section, index), report)
            if form is None:
                continue
            key = form.key or slug(form.name)
            entry = Entry(
                yaml,
                section,
                index,
                label,
                key,
                form,
                tuple(form.source) or inherited,
                confidence if form.confidence is None else form.confidence,
            )
            if _entry_holds(entry, known, sources, report):
                _learn(entry, known)
                yield entry


def _entry_holds(entry: Entry, known: _Known, sources: set[str], report: Report) -> bool:
    node = NODES[entry.label]
    holds = True
    if entry.form.kind and entry.form.kind not in node.kinds:
        nearest = hint_or_all(entry.form.kind, node.kinds)
        report.problem(entry.locator("kind"), "inventory-kind", found=entry.form.kind, expected=nearest)
        holds = False
    if not entry.form.kind and len(node.kinds) > 1:
        report.problem(entry.locator(), "inventory-kind-missing", found=entry.form.name, expected=", ".join(node.kinds))
        holds = False
    if node.prefix in known.keys.get(entry.key, set()):
        report.problem(entry.locator(), "inventory-key-twice", found=entry.key)
        holds = False
    if entry.form.since and entry.form.until and entry.form.until < entry.form.since:
        report.problem(entry.locator("to"), "inventory-dates", found=entry.form.until, expected=entry.form.since)
        holds = False
    return _known_sources(entry.yaml, (entry.section, entry.index, "source"), entry.sources, sources, report) and holds


def _learn(entry: Entry, known: _Known) -> None:
    known.keys.setdefault(entry.key, set()).add(NODES[entry.label].prefix)
    # An entry whose key is its name's goes before one with a key of its own: "Demokrati" is the focus area.
    if entry.key == slug(entry.form.name) or entry.form.name not in known.names:
        known.names[entry.form.name] = entry.key


def _ties_hold(entry: Entry, known: _Known, sources: set[str], report: Report) -> bool:
    """Tell whether every relation of an entry points at something; the entry goes as a whole or not at all."""
    found = [_tie_holds(entry, path, type, tie, known, sources, report) for path, type, tie in ties(entry)]
    return all(found)


def ties(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], str, TieForm]]:
    """Yield every relation that an entry states: its field's path, the field's name, and the relation."""
    for name in TIES:
        for index, tie in enumerate(getattr(entry.form, name, ())):
            yield (name, index), name, tie
    if isinstance(entry.form, PlatformForm):
        for index, year in enumerate(entry.form.years):
            yield from (((("years", index, role), "members", tie)) for role, tie in year.ties())


def _tie_holds(
    entry: Entry,
    path: tuple[str | int, ...],
    name: str,
    tie: TieForm,
    known: _Known,
    sources: set[str],
    report: Report,
) -> bool:
    holds = True
    type, _ = TIES[name]
    key = known.names.get(tie.who, slug(tie.who))
    if key not in known.keys and key not in known.elsewhere:
        report.problem(
            entry.locator(*path), "inventory-unknown-name", found=tie.who, expected=hint(tie.who, list(known.names))
        )
        holds = False
    roles = RELATIONS[type].roles
    if tie.role and roles and tie.role not in roles:
        report.problem(entry.locator(*path, "role"), "inventory-role", found=tie.role, expected=", ".join(roles))
        holds = False
    if tie.since and tie.until and tie.until < tie.since:
        report.problem(entry.locator(*path, "to"), "inventory-dates", found=tie.until, expected=tie.since)
        holds = False
    place = (entry.section, entry.index, *path, "source")
    return _known_sources(entry.yaml, place, tuple(tie.source), sources, report) and holds


def _known_sources(
    yaml: Yaml, path: tuple[str | int, ...], named: tuple[str, ...], sources: set[str], report: Report
) -> bool:
    unknown = [id for id in named if id not in sources]
    for id in unknown:
        report.problem(
            Locator(yaml.file, yaml.line(*path), _dotted(path)),
            "inventory-unknown-source",
            found=id,
            expected=hint(id, list(sources)),
        )
    return not unknown


def _items(yaml: Yaml, content: Mapping[str, object], section: str, report: Report) -> Iterator[tuple[int, object]]:
    told = content.get(section)
    if told is None:
        return
    if not isinstance(told, list):
        report.problem(Locator(yaml.file, yaml.line(section)), "inventory-no-list", found=section)
        return
    yield from enumerate(told)


def _texts(yaml: Yaml, content: Mapping[str, object], name: str, report: Report) -> list[str]:
    told = content.get(name, [])
    texts = [told] if isinstance(told, str) else told
    if isinstance(texts, list) and all(isinstance(item, str) for item in texts):
        return texts
    report.problem(Locator(yaml.file, yaml.line(name), name), "inventory-no-texts", found=told)
    return []


def _validated(
    form: type[_Form], told: object, yaml: Yaml, place: tuple[str | int, ...], report: Report
) -> _Form | None:
    try:
        return form.model_validate(told)
    except ValidationError as error:
        for fault in error.errors():
            path = (*place, *fault["loc"])
            locator = Locator(yaml.file, yaml.line(*path), _dotted(fault["loc"]) or None)
            if fault["type"] == "extra_forbidden":
                nearest = hint(str(path[-1]), _fields(form, fault["loc"]))
                report.problem(locator, "inventory-unknown-field", found=path[-1], expected=nearest)
            else:
                report.problem(locator, "inventory-field", found=fault.get("input", ""), expected=fault_words(fault))
        return None


def _fields(form: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the fields that may stand where the unknown one does: the form's, or those of a part of it."""
    parts = {"names": "NameForm", "years": "YearForm"}
    model: type[BaseModel] = form
    if len(loc) > 1:
        from loaders import inventory_form

        model = getattr(inventory_form, parts.get(str(loc[0]), "TieForm"))
    return [info.alias or name for name, info in model.model_fields.items()]


def _dotted(path: tuple[str | int, ...]) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
