"""What the views choose from a graph, and where they put it: no browser needed."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import combinations
from math import dist, hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import NotFoundError, OmvarldError
from graph.messages import LANGUAGES, set_language, text
from graph.schema import NODES, RELATIONS
from tests.generate import generate_graph
from tests.pictures.graphs import city
from visualize import VIEWS, arguments_of, picture
from visualize.drawing import Slot
from visualize.encode import safe_link, shorten
from visualize.layout import lay_out
from visualize.page import _STATIC as STATIC
from visualize.page import NETWORK_CODE, SHARED_CODE, TIMETABLE_CODE
from visualize.views.actor import actor
from visualize.views.edition import edition, meetings
from visualize.views.network import network
from visualize.views.path import path
from visualize.whole import draw_map
from visualize.wording import genitive, page_words

LIGHT, DARK = "#ffffff", "#15181c"


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("label", NODES)
def test_every_colour_stands_out_on_light_and_on_dark(label: str) -> None:
    assert contrast(NODES[label].colour, LIGHT) >= 3
    assert contrast(NODES[label].colour, DARK) >= 3


def test_no_two_labels_share_shape_or_colour() -> None:
    assert len({node.shape for node in NODES.values()}) == len(NODES)
    assert len({node.colour for node in NODES.values()}) == len(NODES)


def test_every_shape_of_the_schema_has_an_outline() -> None:
    code = (STATIC / "shapes.js").read_text("utf-8")
    assert all(f"  {node.shape}: " in code for node in NODES.values())


def test_the_grounds_of_the_colour_tests_are_the_pages_own() -> None:
    style = (STATIC / "page.css").read_text("utf-8")
    assert f"--ground: {LIGHT}" in style
    assert f"--ground: {DARK}" in style


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_schema_has_words_in_pictures(language: str) -> None:
    set_language(language)
    try:
        for node in NODES.values():
            assert text(f"pictures-label-{node.label}")
            assert all(text(f"pictures-kind-{kind}") for kind in node.kinds)
        for relation in RELATIONS.values():
            assert all(text(f"pictures-{way}-{relation.name}") for way in ("type", "out", "in"))
            assert all(text(f"pictures-role-{role}") for role in relation.roles)
    finally:
        set_language("sv")


def test_the_code_asks_for_no_word_that_is_missing() -> None:
    known = page_words()
    for file in (*SHARED_CODE, *NETWORK_CODE, *TIMETABLE_CODE, "matrix.js"):
        for key in re.findall(r'\bt\("([a-z-]+)"[,)]', (STATIC / file).read_text("utf-8")):
            assert key in known, f"{file}: {key}"


def test_the_code_makes_no_markup_from_text() -> None:
    banned = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", 'setTimeout("')
    for file in (*SHARED_CODE, *NETWORK_CODE, *TIMETABLE_CODE, "matrix.js"):
        code = (STATIC / file).read_text("utf-8")
        assert not [word for word in banned if word in code], file


def test_the_same_graph_gives_the_same_page_whatever_order_it_came_in() -> None:
    one = picture("network", generate_graph(9, 60), perspective="organisation:administration-0")
    assert one == picture("network", generate_graph(9, 60), perspective="organisation:administration-0")


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 90), st.integers(0, 200), st.randoms(use_true_random=False))
def test_a_layout_is_whole_repeatable_and_parts_its_nodes(count: int, joined: int, chance: object) -> None:
    draw = chance.randrange  # type: ignore[attr-defined]
    ids = [f"n{number}" for number in range(count)]
    pairs = [(ids[draw(count)], ids[draw(count)]) for _ in range(joined)]
    places = lay_out(ids, pairs)
    assert set(places) == set(ids)
    assert places == lay_out(list(reversed(ids)), [(b, a) for a, b in reversed(pairs)])
    assert all(dist(one, other) > 25 for one, other in combinations(places.values(), 2))


def test_the_map_keeps_its_regions_apart_and_every_node_in_place() -> None:
    graph = generate_graph(3, 400)
    pairs = [(start, end) for start, end in graph.edges()]
    places, regions = draw_map(list(graph), pairs)
    assert set(places) == set(graph)
    assert (places, regions) == draw_map(list(reversed(list(graph))), pairs)
    for one, other in combinations(regions, 2):
        assert hypot(one.x - other.x, one.y - other.y) > (one.radius + other.radius) * 0.95


def slot(number: int, start: int, minutes: int, lanes: tuple[str, ...], topics: tuple[str, ...], all_day: bool) -> Slot:
    starts = datetime(2013, 7, 1) + timedelta(minutes=start)
    ends = starts + timedelta(minutes=minutes)
    return Slot(f"e{number}", f"E{number}", "talk", starts, ends, all_day, lanes, (), topics, (), ())


slot_lists = st.lists(
    st.tuples(
        st.integers(0, 600),
        st.integers(0, 200),
        st.sets(st.sampled_from("abc"), min_size=1),
        st.sets(st.sampled_from("xyz")),
        st.booleans(),
    ),
    max_size=12,
).map(lambda rows: [slot(n, a, b, tuple(sorted(c)), tuple(sorted(d)), e) for n, (a, b, c, d, e) in enumerate(rows)])


@given(slot_lists)
def test_two_meet_exactly_when_they_go_on_together_and_share_something(made: list[Slot]) -> None:
    told = {(one.first, one.second): one for one in meetings(made, {lane: lane for lane in "abc"})}
    for (a, one), (b, other) in combinations(enumerate(made), 2):
        together = one.starts_at < other.ends_at and other.starts_at < one.ends_at
        # An event of no length takes no one's time.
        together = together and one.starts_at < one.ends_at and other.starts_at < other.ends_at
        organisers, topics = set(one.lanes) & set(other.lanes), set(one.topics) & set(other.topics)
        if one.all_day or other.all_day or not together or not (organisers or topics):
            assert (a, b) not in told
        else:
            assert told[a, b].kind == ("clash" if organisers else "overlap")
            assert set(told[a, b].shared) == (organisers or topics)


def test_a_timetable_counts_every_event_of_its_edition() -> None:
    graph = generate_graph(11, 200)
    for number in range(4):
        made = edition(graph, "organisation:administration-0", f"edition:edition-{number}", {})
        shown = len({one.event for one in made.slots})
        assert shown + made.not_own + made.untimed == made.all_events


def test_a_network_holds_no_events_and_names_every_end() -> None:
    made = network(generate_graph(7, 100), "organisation:administration-0", {})
    ids = {item.id for item in made.entities}
    assert not [item for item in made.entities if item.label in ("Event", "Person", "Source")]
    assert all(one.start in ids and one.end in ids for one in made.relations)
    assert set(made.positions) == ids
    assert {id for item in made.entities for id in item.sources} <= set(made.sources)


def test_an_actor_with_too_many_neighbours_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visualize.views.actor._MOST", 3)
    made = actor(city(), "Malmö stad", {})
    assert len(made.entities) == 4
    assert any("ryms inte i bilden" in note for note in made.heading.notes)


def test_every_way_of_a_path_leads_through_what_it_may() -> None:
    graph = city()
    made = path(graph, "Miljöförvaltningen", "Skanska", {})
    assert made.path == ("organisation:miljo", "organisation:skanska")
    assert not [item for item in made.entities if item.label in ("Topic", "Place", "Source", "Day")]


def test_a_view_says_what_it_needs_and_what_it_does_not_know() -> None:
    graph = city()
    with pytest.raises(OmvarldError, match="Ange upplagan"):
        picture("edition", graph, perspective="Malmö stad")
    with pytest.raises(OmvarldError, match="känner inte till colour"):
        picture("network", graph, perspective="Malmö stad", colour="red")
    with pytest.raises(NotFoundError, match="network"):
        picture("netwrok", graph, perspective="Malmö stad")
    with pytest.raises(NotFoundError, match="Öresundshuset"):
        picture("actor", graph, perspective="Malmö stad", actor="Oresundshusett")


def test_arguments_come_by_order_or_by_name() -> None:
    assert arguments_of("path", ("a", "b"), {}) == {"start": "a", "end": "b"}
    assert arguments_of("edition", (), {"edition": "e"}) == {"edition": "e"}
    with pytest.raises(OmvarldError, match="tar 1 namn, men fick 2"):
        arguments_of("edition", ("a", "b"), {})


@pytest.mark.parametrize(
    ("address", "kept"),
    [("https://malmo.se/", True), ("HTTP://malmo.se", True), ("javascript:alert(1)", False), ("file:///etc", False),
     ("data:text/html,x", False), (" https://x", False), ("", False)],
)  # fmt: skip
def test_a_link_leads_to_the_web_or_nowhere(address: str, kept: bool) -> None:
    assert (safe_link(address) == address) is (kept or not address)


@pytest.mark.parametrize(
    ("name", "whose"), [("Malmö stad", "Malmö stads"), ("Borås", "Borås"), ("Region X", "Region X")]
)
def test_a_name_that_ends_in_s_takes_no_other(name: str, whose: str) -> None:
    assert genitive(name) == whose


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shorten("ett två tre", 9) == "ett två …"
    assert shorten("kort") == "kort"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", [view for view in VIEWS if not VIEWS[view].needs and view != "overlaps"])
def test_every_view_can_be_drawn_in_every_language(view: str, language: str) -> None:
    set_language(language)
    try:
        html = picture(view, city(), perspective="Malmö stad")
    finally:
        set_language("sv")
    assert f'<html lang="{language}">' in html
