"""The analyses: right on Sundstad by hand, right on random graphs by brute force."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import NotFoundError
from graph.messages import text
from graph.model import Graph, entities, relations
from graph.records import DatedName
from queries.analyses import network as network_module
from queries.analyses.as_tables import broker_table, profile_tables
from queries.analyses.network import Network, brokers, communities, core, network
from queries.analyses.partners import partners
from queries.analyses.paths import alike, bridges, group, ways
from queries.analyses.profile import SECTIONS, profile
from queries.analyses.survey import EVER, Span, Survey, is_organisation, survey
from queries.analyses.trends import SUBJECTS, agenda_power, trends
from queries.analyses.whitespots import white_spots
from tests.generate import generate_graph
from tests.queries.example import CITY, example_graph

SEEDS = st.integers(0, 10_000)
SIZES = st.integers(3, 25)


def organisations(graph: Graph) -> list[str]:
    return sorted(entity.id for entity in entities(graph) if is_organisation(entity))


def plain(net: Network) -> nx.Graph[str]:
    """Return the network as networkx sees it, made in the plainest way."""
    graph: nx.Graph[str] = nx.Graph()
    for bodies in net.survey.organisers.values():
        for one, other in combinations(sorted(bodies), 2):
            weight = graph.get_edge_data(one, other, {"weight": 0.0})["weight"]
            graph.add_edge(one, other, weight=weight + 1 / (len(bodies) - 1))
    return graph


def test_sundstads_partners_by_hand(surveyed: Survey) -> None:
    found = {partner.partner: partner for partner in partners(surveyed, CITY)}
    assert set(found) == {
        "Sunds universitet",
        "Polisen",
        "Region Sund",
        "Granby kommun",
        "Byggbolaget",
        "Klimatförbundet",
    }
    # Event 1 alone with us (1), event 7 as one of two others (½), Sundshuset together (1).
    assert found["Sunds universitet"].strength == 2.5
    # Event 7 (½), a seat at event 2 (½), two platforms (2), Sundspaketet (1).
    assert found["Region Sund"].strength == 4.0
    assert found["Region Sund"].seats == 1
    assert found["Region Sund"].platforms == ("Sundshuset", "Sundsregionen")
    assert found["Region Sund"].initiatives == ("Sundspaketet",)
    # Klimatförbundet gave us a seat at event 4; Byggbolaget stood beside our climate unit.
    assert (found["Klimatförbundet"].seats, found["Klimatförbundet"].strength) == (1, 0.5)
    assert found["Byggbolaget"].events == 1
    assert all(partner.evidence and partner.sources for partner in found.values())


def test_partners_of_one_year(surveyed: Survey) -> None:
    then = {partner.partner for partner in partners(survey(example_graph(), CITY, Span(2017, 2017)), CITY)}
    # In 2017 the university had its old name, Granby was in Sundsregionen alone, the region not yet.
    assert then == {"Sunds högskola", "Polisen", "Region Sund", "Granby kommun"}


def test_sundstads_white_spots_by_hand(surveyed: Survey) -> None:
    found = {(spot.spot, spot.subject): spot for spot in white_spots(surveyed, CITY)}
    assert ("strong_stranger", "Klimatförbundet") in found
    assert found["strong_stranger", "Klimatförbundet"].theirs == 3
    assert ("unheld_partner", "Sunds universitet") not in found
    assert ("twin_platforms", "Sundshuset") in found
    assert found["twin_platforms", "Sundshuset"].theirs == 3
    assert found["silent_area", "Miljö och klimat"].ours == 2
    assert ("silent_area", "En trygg stad") not in found
    assert not [spot for spot in found.values() if spot.spot == "missing_arena"]


def test_who_stood_beside_us_is_no_stranger(surveyed: Survey) -> None:
    found = white_spots(surveyed, "organisation:granby-kommun")
    assert "strong_stranger" not in {spot.spot for spot in found}


def test_an_arena_where_partners_are_and_we_are_not() -> None:
    graph = example_graph()
    found = white_spots(survey(graph, "organisation:byggbolaget"), "organisation:klimatforbundet")
    assert "missing_arena" not in {spot.spot for spot in found}
    found = white_spots(survey(graph, CITY), "organisation:sunds-stadskontor")
    assert "missing_arena" not in {spot.spot for spot in found}


def test_sundstads_trends_by_hand(surveyed: Survey) -> None:
    found = {trend.subject: trend for trend in trends(surveyed, "topics")}
    assert found["Klimat"].counts == (1, 4)
    assert found["Klimat"].shares == (0.5, 0.66667)
    assert found["Klimat"].growth == 1.333
    assert found["Trygghet"].change == -50.0
    assert found["Byggande"].growth is None
    areas = {trend.subject: trend.counts for trend in trends(surveyed, "focus_areas")}
    assert areas == {"Miljö och klimat": (1, 4), "En trygg stad": (1, 0)}


def test_sundstads_agenda_power_by_hand(surveyed: Survey) -> None:
    first, second = agenda_power(surveyed, CITY)
    assert (first.year, first.own_events, first.share, first.seats_given, first.seats_received) == (2017, 2, 1.0, 2, 0)
    assert (second.own_events, second.seats_received, second.seats_given, second.per_given) == (2, 1, 0, None)
    assert second.rank == 2  # behind Klimatförbundet's three; Byggbolaget and we have two each


def test_seats_of_a_year_whose_programme_names_no_speakers_are_unknown_and_not_none() -> None:
    graph = example_graph()
    silent = [
        (start, end, key)
        for start, end, key, data in graph.edges(keys=True, data=True)
        if data["relation"].type in ("REPRESENTED_AT", "SPEAKS_AT") and "-2017-" in end
    ]
    assert silent
    graph.remove_edges_from(silent)
    first, second = agenda_power(survey(graph, CITY), CITY)
    assert (first.seats_given, first.seats_received, first.per_given) == (None, None, None)
    assert (second.seats_received, second.seats_given) == (1, 0)


def test_a_profile_tells_a_name_once_and_an_initiative_with_its_years() -> None:
    graph = example_graph()
    id = "organisation:sunds-universitet"
    held = (
        DatedName("SUN", None, date(2017, 12, 31)),
        DatedName("Sun"),
        DatedName("Sunds universitet", date(2018, 1, 1)),
    )
    graph.nodes[id]["entity"] = replace(graph.nodes[id]["entity"], names=held)
    surveyed = survey(graph, CITY)
    names = [(item.name, item.valid_from) for item in profile(surveyed, id) if item.section == "names"]
    assert names == [("Sunds universitet", date(2018, 1, 1)), ("SUN", None)]
    # The region takes part, without a year of its own.
    region = profile(surveyed, "organisation:region-sund")
    begun = {item.name: item.valid_from for item in region if item.section == "initiatives"}
    assert begun["Sundspaketet"] == date(2017, 3, 1)


@pytest.mark.parametrize(("limit", "cut"), [(1, True), (2, False)])
def test_a_profile_says_where_it_is_cut(surveyed: Survey, limit: int, cut: bool) -> None:
    found = profile(surveyed, CITY, limit + 1)
    platforms = [table for table in profile_tables(found, "Sundstad", limit) if "Plattformar" in table.title]
    (told,) = platforms
    assert len(told.rows) == limit
    assert (told.note == text("queries-profile-more", limit=limit)) is cut


def test_sundstads_profile_has_every_section_with_sources(surveyed: Survey) -> None:
    found = profile(surveyed, CITY)
    sections = list(dict.fromkeys(item.section for item in found))
    assert sections == [section for section in SECTIONS if section in sections]
    assert {"names", "parts", "platforms", "initiatives", "arenas", "topics", "partners", "voices"} <= set(sections)
    assert all(item.sources for item in found)
    assert [item.name for item in found if item.section == "voices"] == ["Anna Ek"]
    university = profile(surveyed, "organisation:sunds-universitet")
    assert "Sunds högskola" in {item.name for item in university if item.section == "names"}


def test_the_way_between_two_actors_names_its_events(surveyed: Survey) -> None:
    found = ways(network(surveyed), "organisation:polisen", "organisation:granby-kommun")
    assert [(step.organisation, step.next) for step in found] == [
        ("Polisen", "Sundstad"),
        ("Sundstad", "Region Sund"),
        ("Region Sund", "Klimatförbundet"),
        ("Klimatförbundet", "Granby kommun"),
    ]
    assert [step.evidence[0].name for step in found] == [
        "Trygga kvarter",
        "Framtiden",
        "Klimatsamtal",
        "Klimat på landet",
    ]
    assert ways(network(surveyed), "organisation:polisen", "organisation:byggbolaget") == ()


def test_who_bridges_two_groups(surveyed: Survey) -> None:
    net = network(surveyed)
    found = bridges(net, surveyed.own, group(surveyed, "association"))
    assert [bridge.organisation for bridge in found] == ["Region Sund"]
    assert group(surveyed, "own") == surveyed.own
    assert "organisation:region-sund" in group(surveyed, "organisation:sundshuset")
    assert group(surveyed, "Förening") == group(surveyed, "association")
    assert group(surveyed, "egna") == surveyed.own
    with pytest.raises(NotFoundError, match="förening"):
        group(surveyed, "drakar")


def test_an_event_with_several_of_a_group_is_one_event_of_the_bridge(surveyed: Survey) -> None:
    # The university and we met the region at event 7, and Klimatförbundet met it at event 6.
    us = surveyed.own | {"organisation:sunds-universitet"}
    (bridge,) = bridges(network(surveyed), us, group(surveyed, "förening"))
    assert (bridge.organisation, bridge.strength, bridge.to_first) == ("Region Sund", 1.0, 2)
    assert len({item.id for item in bridge.evidence}) == len(bridge.evidence)


def test_who_works_like_us(surveyed: Survey) -> None:
    found = alike(surveyed, CITY)
    # Both have one event on climate and one on building, as we have two and two.
    assert {item.organisation for item in found[:2]} == {"Region Sund", "Sunds universitet"}
    assert all(0 < item.likeness <= 1 for item in found)
    assert "Sundstad" not in {item.organisation for item in found}


def test_nothing_is_asked_of_an_empty_network() -> None:
    empty: Graph = nx.MultiDiGraph()
    net = network(survey(empty, CITY))
    assert brokers(net) == () and communities(net) == () and core(net) == ()


@settings(max_examples=25, deadline=None)
@given(SEEDS, SIZES)
def test_betweenness_and_cores_are_those_of_networkx(seed: int, events: int) -> None:
    net = network(survey(generate_graph(seed, events), ""))
    peer = plain(net)
    assert set(peer) == set(net.ids)
    shares = nx.betweenness_centrality(peer, normalized=True)
    for broker in brokers(net, limit=10_000):
        assert broker.betweenness == pytest.approx(shares[broker.organisation_id], abs=1e-6)
        assert broker.partners == peer.degree[broker.organisation_id]
        if broker.constraint is not None:
            wanted = nx.constraint(peer, [broker.organisation_id], weight="weight")[broker.organisation_id]
            assert broker.constraint == pytest.approx(wanted, abs=1e-3)
    cores = nx.core_number(peer)
    assert {item.organisation_id: item.core for item in core(net, 10_000)} == cores


@settings(max_examples=25, deadline=None)
@given(SEEDS, SIZES)
def test_ways_are_as_short_as_they_can_be(seed: int, events: int) -> None:
    net = network(survey(generate_graph(seed, events), ""))
    peer = plain(net)
    for one, other in list(combinations(net.ids, 2))[:20]:
        found = [step for step in ways(net, one, other) if step.way == 1]
        if not nx.has_path(peer, one, other):
            assert found == []
            continue
        assert len(found) == nx.shortest_path_length(peer, one, other)
        assert (found[0].organisation_id, found[-1].next_id) == (one, other)
        assert all(first.next_id == second.organisation_id for first, second in pairwise(found))
        assert all(step.evidence for step in found)


@settings(max_examples=25, deadline=None)
@given(SEEDS, SIZES)
def test_communities_part_the_network(seed: int, events: int) -> None:
    net = network(survey(generate_graph(seed, events), ""))
    found = communities(net, smallest=1)
    assert sum(item.organisations for item in found) == len(net.ids)
    assert found == communities(net, smallest=1)
    assert all(0 <= item.inside <= 1 for item in found)


@settings(max_examples=25, deadline=None)
@given(SEEDS, SIZES, st.sampled_from([EVER, Span(2012, 2014), Span(2015, None)]))
def test_partners_by_brute_force(seed: int, events: int, span: Span) -> None:
    graph = generate_graph(seed, events)
    surveyed = survey(graph, "", span)
    for organisation in organisations(graph)[:8]:
        body = surveyed.body(organisation)
        found = partners(surveyed, organisation)
        assert not {partner.partner_id for partner in found} & body
        for partner in found[:10]:
            together = {
                event
                for event in {relation.end for relation in relations(graph) if relation.type == "ORGANISES"}
                if span.covers(surveyed.year.get(event))
                and partner.partner_id in surveyed.organisers[event]
                and body & surveyed.organisers[event].keys()
            }
            assert partner.events == len(together)
            assert together <= {item.id for item in partner.evidence}
            assert partner.strength > 0


@settings(max_examples=25, deadline=None)
@given(SEEDS, SIZES)
def test_every_finding_names_a_source_that_is_in_the_graph(seed: int, events: int) -> None:
    graph = generate_graph(seed, events)
    organisation = organisations(graph)[seed % 5]
    surveyed = survey(graph, organisation)
    net = network(surveyed)
    sources = {entity.id for entity in entities(graph) if entity.label == "Source"}
    found = [
        *partners(surveyed, organisation),
        *brokers(net),
        *profile(surveyed, organisation),
        *white_spots(surveyed, organisation),
        *alike(surveyed, organisation),
        *(trend for subjects in SUBJECTS for trend in trends(surveyed, subjects, organisation)),
    ]
    for item in found:
        assert set(item.sources) <= sources
        assert item.sources or not item.evidence


@settings(max_examples=25, deadline=None)
@given(SEEDS, SIZES)
def test_shares_of_the_programme_add_up(seed: int, events: int) -> None:
    graph = generate_graph(seed, events)
    surveyed = survey(graph, organisations(graph)[0])
    for trend in trends(surveyed, "organisers", limit=10_000):
        assert sum(trend.counts) == trend.events
        assert all(0 <= share <= 1 for share in trend.shares)
    powers = agenda_power(surveyed, surveyed.perspective)
    own = {event for event in surveyed.events_of(surveyed.own) if event in surveyed.year}
    assert sum(power.own_events for power in powers) == len(own)


def only(graph: Graph, year: int) -> Graph:
    """Return the graph without the events of other years."""
    made = survey(graph, "")
    others = [id for id, thing in made.things.items() if thing.label == "Event" and made.year.get(id) != year]
    kept = graph.copy()
    kept.remove_nodes_from(others)
    return kept


@settings(max_examples=25, deadline=None)
@given(SEEDS, SIZES, st.data())
def test_a_year_is_as_if_the_other_years_were_not(seed: int, events: int, data: st.DataObject) -> None:
    graph = generate_graph(seed, events)
    year = data.draw(st.sampled_from(sorted(set(survey(graph, "").year.values()))))
    own = data.draw(st.sampled_from(organisations(graph)))
    asked, plain_one = survey(graph, own, Span(year, year)), survey(only(graph, year), own)
    one, other = network(asked), network(plain_one)
    assert (one.ids, one.shared) == (other.ids, other.shared)
    assert [item.core for item in core(one)] == [item.core for item in core(other)]
    ranks = [(item.organisation_id, item.betweenness, item.constraint) for item in brokers(one)]
    assert ranks == [(item.organisation_id, item.betweenness, item.constraint) for item in brokers(other)]
    assert [item.organisations for item in communities(one)] == [item.organisations for item in communities(other)]
    for subjects in SUBJECTS:
        # Where changes are equal the names of the time decide the order.
        grown = {item.subject_id: (item.counts, item.shares) for item in trends(asked, subjects)}
        assert grown == {item.subject_id: (item.counts, item.shares) for item in trends(plain_one, subjects)}


def test_a_platforms_profile_has_the_arenas_of_its_programme(surveyed: Survey) -> None:
    found = {(item.section, item.name): item.count for item in profile(surveyed, "organisation:sundshuset")}
    assert found["arenas", "Sundsveckan 2018"] == 1 and found["topics", "Byggande"] == 1


def test_a_platform_that_we_are_in_is_no_stranger(surveyed: Survey) -> None:
    known = {item.organisation: item.partner_already for item in alike(surveyed, CITY, fewest=1)}
    # Granby shares two platforms with us, and no event.
    assert known["Granby kommun"] is True and known["Klimatförbundet"] is False


def test_a_sampled_betweenness_is_near_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    net = network(survey(generate_graph(7, 300), ""))
    found = brokers(net, len(net.ids))
    exact = {broker.organisation_id: broker.betweenness for broker in found}
    assert "margin" not in {column.key for column in broker_table(found).columns}
    monkeypatch.setattr(network_module, "_EXACT", 10)
    monkeypatch.setattr(network_module, "_SAMPLE", len(net.ids) // 2)
    sampled = brokers(net)
    assert all(broker.margin is not None for broker in sampled)
    # Of thirty intervals of 95 %, some miss.
    off = [(abs(item.betweenness - exact[item.organisation_id]), item.margin) for item in sampled if item.margin]
    hits = [error <= margin + 1e-6 for error, margin in off]
    assert sum(hits) >= 0.8 * len(hits)
    assert broker_table(sampled).columns[3].key == "margin" and "urval" in broker_table(sampled).note
    top = sampled[0]
    assert top.betweenness == pytest.approx(exact[top.organisation_id], rel=0.3)
