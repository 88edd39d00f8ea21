"""Data of the pages without a network, timetable, matrix and overlaps, as compact JSON."""

from __future__ import annotations

from collections.abc import Mapping

from graph.schema import NODES
from visualize.drawing import Matrix, Overlaps, Row, Timetable
from visualize.encode import Json, common, label_row, safe_link, shorten, source_row
from visualize.wording import kind_word, role_word, status_word


def timetable_data(view: str, timetable: Timetable) -> dict[str, Json]:
    """Return a timetable as the page reads it."""
    sources = {id: number for number, id in enumerate(timetable.sources)}
    lanes = {lane.id: number for number, lane in enumerate(timetable.lanes)}
    labels = [label for label in NODES if any(lane.label == label for lane in timetable.lanes)]
    return {
        **common(view, timetable.heading),
        "labels": [label_row(label) for label in labels],
        "lanes": [[lane.id, lane.name, labels.index(lane.label)] for lane in timetable.lanes],
        "sources": [source_row(item) for item in timetable.sources.values()],
        "slots": [
            {
                "event": slot.event,
                "name": slot.name,
                "kind": kind_word(slot.kind),
                "starts": slot.starts_at.isoformat(timespec="minutes"),
                "ends": slot.ends_at.isoformat(timespec="minutes"),
                "allDay": slot.all_day,
                "lanes": [lanes[id] for id in slot.lanes],
                "parts": [
                    [
                        part.name,
                        role_word(part.role),
                        part.as_written,
                        part.confidence,
                        lanes.get(part.organisation, -1),
                    ]
                    for part in slot.parts
                ],
                "topics": slot.topics,
                "places": slot.places,
                "status": status_word(slot.status),
                "url": safe_link(slot.url),
                "description": shorten(slot.description),
                "written": slot.organisers_as_written,
                "sources": [sources.get(id, id) for id in slot.sources],
            }
            for slot in timetable.slots
        ],
        "meetings": [
            [meeting.first, meeting.second, meeting.kind, meeting.shared, meeting.minutes]
            for meeting in timetable.meetings
        ],
    }


def matrix_data(view: str, matrix: Matrix) -> dict[str, Json]:
    """Return a matrix as the page reads it."""
    sources = {id: number for number, id in enumerate(matrix.sources)}
    labels = [label for label in NODES if any(row.label == label for table in matrix.tables for row in table.rows)]
    return {
        **common(view, matrix.heading),
        "labels": [label_row(label) for label in labels],
        "sources": [source_row(item) for item in matrix.sources.values()],
        "years": matrix.years,
        "tables": [
            {
                "title": table.title,
                "lead": table.lead,
                "bars": table.bars,
                "rows": [_row(row, labels, sources) for row in table.rows],
            }
            for table in matrix.tables
        ],
    }


def _row(row: Row, labels: list[str], sources: Mapping[str, int]) -> list[Json]:
    return [
        row.id,
        row.name,
        labels.index(row.label),
        row.values,
        row.told,
        row.as_written,
        row.confidence,
        [sources.get(id, id) for id in row.sources],
    ]


def overlaps_data(view: str, overlaps: Overlaps) -> dict[str, Json]:
    """Return overlaps as the page reads them."""
    sources = {id: number for number, id in enumerate(overlaps.sources)}
    organisers = {name: number for number, name in enumerate(overlaps.positions)}
    return {
        **common(view, overlaps.heading),
        "labels": [],
        "sources": [source_row(item) for item in overlaps.sources.values()],
        "organisers": [[name, *place] for name, place in overlaps.positions.items()],
        "joined": [[organisers[one], organisers[other], count] for (one, other), count in overlaps.joined.items()],
        "pairs": [
            {
                "id": pair.id,
                "sides": [pair.left, pair.right],
                "strength": pair.strength,
                "kind": pair.kind,
                "kindWord": pair.kind_word,
                "reasons": pair.reasons,
                "suggestion": pair.suggestion,
                "decision": pair.decision,
                "group": pair.group,
                "sources": [sources.get(id, id) for id in pair.sources],
            }
            for pair in overlaps.pairs
        ],
    }
