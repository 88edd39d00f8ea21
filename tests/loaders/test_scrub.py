"""Telephone numbers and addresses of e-mail go; what only looks like them stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.scrub import MAIL_MARK, PHONE_MARK, scrub

NUMBERS = [
    "070-123 45 67",
    "0701234567",
    "070 123 45 67",
    "070.123.45.67",
    "0703-12 34 56",
    "+46 70 123 45 67",
    "+46 (0)70-123 45 67",
    "+46701234567",
    "0046 70 123 45 67",
    "08-123 456 78",
    "08-123 45 67",
    "040-12 34 56",
    "0498-12 34 56",
    "(0498) 12 34 56",
    "020-12 34 56",
    "076-1234567",
    "070–123 45 67",
    "070\u00a0123\u00a045\u00a067",
    "+45 33 12 34 56",
]
ADDRESSES = [
    "anna@exempel.invalid",
    "anna.svensson+visby@mail.exempel.invalid",
    "anna(at)exempel.invalid",
    "anna (at) exempel.invalid",
    "anna[at]exempel.invalid",
    "anna[snabel-a]exempel.invalid",
    "anna＠exempel.invalid",
    "åsa.öberg@exempel.invalid",
]
KEPT = [
    "2009-2013",
    "åren 2014–2020 och 2021-2027",
    "20-30 000 unga",
    "kl 08.00-09.00",
    "kl. 08:30–09:15",
    "10 000 000 kronor",
    "organisationsnummer 202100-5943",
    "621 22 Visby",
    "S:t Hansgatan 22",
    "Agenda 2030",
    "30 % av 1 200 000",
    "https://exempel.invalid/2013/070501",
    "0,5–1,0 grader",
    "@almedalen på twitter",
    "möte (a) eller (b)",
    "2013-07-01 09:00",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_telephone_number_goes(number: str) -> None:
    assert scrub(f"Ring Anna på {number}, före lunch.") == f"Ring Anna på {PHONE_MARK}, före lunch."


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_goes(address: str) -> None:
    assert scrub(f"Skriv till {address} före lunch") == f"Skriv till {MAIL_MARK} före lunch"


@pytest.mark.parametrize("words", KEPT)
def test_what_is_neither_stays(words: str) -> None:
    assert scrub(words) == words


def test_a_number_that_is_called_one_goes() -> None:
    assert scrub("tel: 12 34 56") == f"tel: {PHONE_MARK}"


@given(st.text(max_size=300))
def test_scrubbing_twice_is_scrubbing_once(words: str) -> None:
    once = scrub(words)
    assert scrub(once) == once


@given(st.text(max_size=60), st.sampled_from(ADDRESSES), st.text(max_size=60))
def test_an_address_goes_wherever_it_stands(before: str, address: str, after: str) -> None:
    assert address not in scrub(f"{before} {address} {after}")


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["0", "07", "0 ", "a@", "tel 1", "+4", "(at)", "a.", "0-", "00 1"])
def test_hostile_text_is_not_slow(piece: str) -> None:
    scrub(piece * 50_000)
