"""A plan as people read it, and as scripts do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

import click

from graph.messages import text
from graph.model import Graph, entity, relations
from graph.pipeline import Planned
from graph.planning import Change, Counts


def tell_plan(planned: Planned, held: Graph, shown: int) -> None:
    """Print counts per label and source, and of each kind of change the first `shown`.

    `held` is the graph that stands; it tells what is removed.
    """
    if planned.plan.empty or planned.graph is None:
        click.echo(text("plan-empty"))
        return
    click.echo(text("plan-heading", nodes=len(planned.plan.nodes), relations=len(planned.plan.relations)))
    _tell_counts(planned.plan.per_label(planned.graph, held))
    click.echo(text("plan-per-source"))
    _tell_counts(planned.plan.per_source(planned.graph, held))
    if shown:
        _tell_changes(planned.plan.nodes, shown, _node_words, planned.graph, held)
        _tell_changes(planned.plan.relations, shown, _relation_words, planned.graph, held)


def plan_json(planned: Planned, held: Graph) -> dict[str, object]:
    """Return counts per label and source, and the ids of nodes and keys of relations to add, change and remove."""
    wanted = planned.graph or Graph()
    return {
        "empty": planned.plan.empty,
        "per_label": {head: asdict(count) for head, count in planned.plan.per_label(wanted, held).items()},
        "per_source": {head: asdict(count) for head, count in planned.plan.per_source(wanted, held).items()},
        "nodes": asdict(planned.plan.nodes),
        "relations": asdict(planned.plan.relations),
    }


def _tell_counts(counts: Mapping[str, Counts]) -> None:
    width = max(len(head) for head in counts) + 2
    for head, count in counts.items():
        click.echo(f"  {head:<{width}} +{count.added:<8} ~{count.changed:<8} -{count.removed}")


def _tell_changes(
    change: Change, shown: int, words: Callable[[Graph, Sequence[str]], Mapping[str, str]], wanted: Graph, held: Graph
) -> None:
    for sign, keys, graph in (("+", change.added, wanted), ("~", change.changed, wanted), ("-", change.removed, held)):
        first = keys[:shown]
        told = words(graph, first)
        for key in first:
            click.echo(f"  {sign} {told[key]}")
        if len(keys) > shown:
            click.echo(text("plan-more", count=len(keys) - shown))


def _node_words(graph: Graph, ids: Sequence[str]) -> Mapping[str, str]:
    return {id: f"{(one := entity(graph, id)).label} {one.name} ({id})" for id in ids}


def _relation_words(graph: Graph, keys: Sequence[str]) -> Mapping[str, str]:
    wanted = {*keys}
    return {
        tie.key: f"{entity(graph, tie.start).name} –{tie.type}→ {entity(graph, tie.end).name}"
        for tie in relations(graph)
        if tie.key in wanted
    }
