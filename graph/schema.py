"""The graph's schema, written once, as data.

Constraints and indexes of the stores, validation, colours and shapes of the pictures, the schema page in `docs/`
and the JSON schema of the inventory files are all derived from `NODES` and `RELATIONS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PropertyType:
    """A property: its name, its type (text, texts, integer, number, flag, date, datetime), and what it says."""

    name: str
    type: str
    doc: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label: the id's prefix, the closed list of kinds, its own properties, and how a picture draws it.

    `colour` is drawn on light and dark ground alike (≥ 3:1 against both); `shape` is vis-network's word.
    """

    label: str
    doc: str
    prefix: str
    kinds: tuple[str, ...]
    colour: str
    shape: str
    organisation: bool = False
    properties: tuple[PropertyType, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels as a store sets them: `Entity` first, then the specific one."""
        return ("Entity", "Organisation", self.label) if self.organisation else ("Entity", self.label)


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation type: what it may run from and to (labels), what it means, its own properties."""

    name: str
    doc: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    roles: tuple[str, ...] = ()
    properties: tuple[PropertyType, ...] = ()


ORGANISATIONS: Final = ("Administration", "Partner", "Platform")

_ORGANISATION_KINDS = (
    "municipality",
    "region",
    "agency",
    "government",
    "university",
    "school",
    "association",
    "network",
    "party",
    "trade_union",
    "think_tank",
    "media",
    "church",
    "company",
    "municipal_company",
    "foundation",
    "international",
    "collective",
    "other",
)

_READING = (
    PropertyType("starts", "integer", "where the words begin in the field, in characters from 0"),
    PropertyType("ends", "integer", "where they end, not included"),
    PropertyType("rule", "text", "the rule or feature that decided who it is"),
    PropertyType("alternatives", "texts", "other bodies it could have been, the most likely first"),
)

# What a relation keeps that a document's sentence proposed and a person accepted.
_ACCEPTED = (
    PropertyType("starts", "integer", "where the sentence begins in the stored text, in characters from 0"),
    PropertyType("ends", "integer", "where it ends, not included"),
    PropertyType("rule", "text", "how it came to be, where no source states it outright"),
)

ENTITY_PROPERTIES: Final = (
    PropertyType("id", "text", "stable, unique, readable", required=True),
    PropertyType("name", "text", "never empty; an event's is its title", required=True),
    PropertyType("kind", "text", "of the label's closed list", required=True),
    PropertyType("aliases", "texts", "every other name"),
    PropertyType("aliases_from", "texts", "the day each alias began to hold, ISO, empty if open; as long as aliases"),
    PropertyType("aliases_to", "texts", "the last day each alias held, ISO, empty if open; as long as aliases"),
    PropertyType("valid_from", "date", "first day; absent = open"),
    PropertyType("valid_to", "date", "last day; absent = open"),
    PropertyType("sources", "texts", "ids of the Source nodes that say so", required=True),
)

RELATION_PROPERTIES: Final = (
    PropertyType("key", "text", "unique among relations", required=True),
    PropertyType("sources", "texts", "ids of the Source nodes that say so", required=True),
    PropertyType("confidence", "number", "0–1; 1 = stated by a curated source", required=True),
    PropertyType("role", "text", "the role, where the type has roles"),
    PropertyType("valid_from", "date", "first day; absent = open"),
    PropertyType("valid_to", "date", "last day; absent = open"),
    PropertyType("as_written", "text", "the words in the source that it was read from"),
)

_NODE_TYPES = (
    NodeType(
        "Administration",
        "a part of the municipality whose graph it is, the municipality itself included",
        "organisation",
        (
            "municipality",
            "council",
            "committee",
            "department",
            "office",
            "service",
            "company",
            "joint_body",
            "collective",
            "other",
        ),
        "#0072b2",
        "square",
        organisation=True,
        properties=(PropertyType("register_id", "text", "its id in its register, as register:id"),),
    ),
    NodeType(
        "Partner",
        "any other organisation",
        "organisation",
        _ORGANISATION_KINDS,
        "#b35c00",
        "dot",
        organisation=True,
        properties=(PropertyType("register_id", "text", "its id in its register, as register:id"),),
    ),
    NodeType(
        "Platform",
        "a standing cooperation with members",
        "organisation",
        ("regional", "cross_border", "arena_house", "thematic", "network", "other"),
        "#00805e",
        "hexagon",
        organisation=True,
    ),
    NodeType(
        "Arena",
        "a recurrent external meeting place",
        "arena",
        ("political_week", "fair", "conference", "other"),
        "#a4479b",
        "star",
    ),
    NodeType(
        "Edition",
        "one occasion of an arena",
        "edition",
        ("edition",),
        "#8d6bc0",
        "diamond",
        properties=(
            PropertyType("year", "integer", "the year it is held", required=True),
            PropertyType("status", "text", "planned, held, cancelled"),
            PropertyType("description", "text", "what is known of it, in our words"),
        ),
    ),
    NodeType(
        "Event",
        "one item on an edition's programme, a meeting of its own, or an effort that an administration plans",
        "event",
        (
            "seminar",
            "talk",
            "debate",
            "speech",
            "hearing",
            "workshop",
            "mingle",
            "breakfast",
            "lunch",
            "meeting_point",
            "exhibition",
            "performance",
            "press_conference",
            "visit",
            "party_day",
            "manifestation",
            "networking",
            "effort",
            "other",
        ),
        "#767676",
        "triangle",
        properties=(
            PropertyType("source_id", "text", "its id in its source"),
            PropertyType("starts_at", "datetime", "local time"),
            PropertyType("ends_at", "datetime", "local time"),
            PropertyType("all_day", "flag", "true where it takes whole days, or its hours are not told"),
            PropertyType("occasions", "texts", "each occasion as start/end, ISO, where there are several"),
            PropertyType("kind_as_written", "text", "the source's own word for what kind it is"),
            PropertyType("language", "text", "sv, en, sv+en"),
            PropertyType("url", "text", "its page"),
            PropertyType("status", "text", "planned, decided, held, cancelled"),
            PropertyType("description", "text", "what the programme says it is about"),
            PropertyType("organisers_as_written", "text", "the whole organiser field, as it stands"),
        ),
    ),
    NodeType(
        "Initiative",
        "a programme, agreement, investment, strategy, study, project or centre that actors take part in",
        "initiative",
        (
            "programme",
            "agreement",
            "investment",
            "strategy",
            "study",
            "project",
            "centre",
            "education",
            "inventory",
            "negotiation",
            "service",
            "requirement",
            "other",
        ),
        "#c2452d",
        "triangleDown",
        properties=(
            PropertyType("description", "text", "what it is, in our words"),
            PropertyType("amount", "text", "money, with its unit"),
            PropertyType("status", "text", "planned, decided, started, finished"),
        ),
    ),
    NodeType(
        "Topic",
        "what an event or initiative is about",
        "topic",
        ("arena_topic", "focus_area", "subject"),
        "#7a7000",
        "ellipse",
    ),
    NodeType(
        "Person",
        "someone with a public role at an event or in an organisation",
        "person",
        ("person",),
        "#c0417e",
        "circle",
    ),
    NodeType("Place", "where", "place", ("place", "address", "town", "venue", "digital", "other"), "#5b7f95", "box"),
    NodeType(
        "Day",
        "a day on which something happens",
        "day",
        ("day",),
        "#8a6d3b",
        "database",
        properties=(PropertyType("date", "date", "the day itself", required=True),),
    ),
    NodeType(
        "Source",
        "where a fact comes from: a file, page or register",
        "source",
        ("file", "page", "register", "inventory", "document", "other"),
        "#6b6b6b",
        "text",
        properties=(
            PropertyType("publisher", "text", "who published it", required=True),
            PropertyType("licence", "text", "under what terms", required=True),
            PropertyType("url", "text", "where it was found"),
            PropertyType("path", "text", "the file's name"),
            PropertyType("retrieved_at", "date", "when it was fetched"),
            PropertyType("sha256", "text", "hash of the file's bytes"),
            PropertyType("text", "text", "a document's normalised text, which the offsets of mentions count in"),
        ),
    ),
)

ENTITY_LABELS: Final = tuple(node.label for node in _NODE_TYPES)
_EFFORTS = ("Initiative", "Platform", "Edition")

_RELATION_TYPES = (
    RelationType("PART_OF", "belongs to its structure", ORGANISATIONS, ORGANISATIONS, properties=_READING),
    RelationType(
        "MEMBER_OF",
        "is a member",
        ORGANISATIONS,
        ("Platform",),
        roles=("main_partner", "partner", "coordinator", "member"),
        properties=_ACCEPTED,
    ),
    RelationType(
        "SUCCEEDS", "took over from, where the two are kept apart", ORGANISATIONS, ORGANISATIONS, properties=_ACCEPTED
    ),
    RelationType("LEADS", "leads or runs it", ORGANISATIONS, (*_EFFORTS, "Administration"), properties=_ACCEPTED),
    RelationType("FUNDS", "pays for it", ORGANISATIONS, _EFFORTS, properties=_ACCEPTED),
    RelationType("DECIDED", "decided on it", ORGANISATIONS, (*_EFFORTS, "Administration"), properties=_ACCEPTED),
    RelationType("PARTICIPATES_IN", "takes part in it", ORGANISATIONS, _EFFORTS, properties=_ACCEPTED),
    RelationType(
        "ORGANISES",
        "is on the programme as its organiser",
        ORGANISATIONS,
        ("Event",),
        roles=("organiser", "cooperation_partner"),
        properties=_READING,
    ),
    RelationType(
        "PART_OF_PROGRAMME", "is an item of a joint programme", ("Event",), ("Platform",), properties=_READING
    ),
    RelationType("REPRESENTED_AT", "someone from it speaks there", ORGANISATIONS, ("Event",), properties=_READING),
    RelationType("SPEAKS_AT", "speaks there", ("Person",), ("Event",), properties=_READING),
    RelationType("REPRESENTS", "stands for it, in the role", ("Person",), ORGANISATIONS, properties=_READING),
    RelationType("HELD_AT", "is on the edition's programme", ("Event",), ("Edition",)),
    RelationType("EDITION_OF", "is one occasion of", ("Edition",), ("Arena",)),
    RelationType("ON_DAY", "takes place that day", ("Event",), ("Day",)),
    RelationType("TAKES_PLACE_IN", "where", ("Event", "Edition", "Initiative"), ("Place",)),
    RelationType("ABOUT", "what it is about", ("Event", "Initiative", "Platform", "Arena"), ("Topic",)),
    RelationType("RELATES_TO", "is tied to, as the source says", ("Initiative",), ("Initiative", "Arena", "Platform")),
    RelationType("BROADER", "falls under", ("Topic",), ("Topic",)),
    RelationType(
        "MENTIONED_IN",
        "is named in the source's text",
        tuple(label for label in ENTITY_LABELS if label != "Source"),
        ("Source",),
        properties=(
            PropertyType("starts", "integer", "where the words begin in the stored text, in characters from 0"),
            PropertyType("ends", "integer", "where they end, not included"),
        ),
    ),
)

NODES: Final[dict[str, NodeType]] = {node.label: node for node in _NODE_TYPES}
RELATIONS: Final[dict[str, RelationType]] = {relation.name: relation for relation in _RELATION_TYPES}

# Every property of the schema, on whatever it stands → its type: a name means one thing everywhere.
PROPERTY_TYPES: Final[dict[str, str]] = {
    property.name: property.type
    for properties in (
        ENTITY_PROPERTIES,
        RELATION_PROPERTIES,
        *(node.properties for node in _NODE_TYPES),
        *(relation.properties for relation in _RELATION_TYPES),
    )
    for property in properties
}
