"""What programmes call things, as data: words for kinds of events and for languages, to the schema's own words.

A catalogue adds to the kinds or overrules them with the option `kinds`. A word that stands in neither is kept as it
is written, its kind is `other`, and the report tells it once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

KINDS: Final[Mapping[str, str]] = {
    "seminarium/föreläsning": "seminar",
    "seminarium": "seminar",
    "seminar": "seminar",
    "ekonomiskt seminarium": "seminar",
    "seminarium & mingel": "seminar",
    "föreläsning": "talk",
    "lecture": "talk",
    "samtal": "talk",
    "conversation": "talk",
    "debatt/panelsamtal": "debate",
    "debatt/paneldiskussion": "debate",
    "paneldiskussion": "debate",
    "panelsamtal": "debate",
    "debatt": "debate",
    "debatt & mingel": "debate",
    "panel debate": "debate",
    "utfrågning/frågestund": "hearing",
    "frågestund/utfrågning": "hearing",
    "utfrågning": "hearing",
    "frågestund": "hearing",
    "tal": "speech",
    "tal i almedalen": "speech",
    "tal, talarplats": "speech",
    "tal på annan plats": "speech",
    "workshop": "workshop",
    "mingel": "mingle",
    "frukostseminarium": "breakfast",
    "frukostsamtal": "breakfast",
    "frukostmöte": "breakfast",
    "lunchseminarium": "lunch",
    "lunchseminarium & mingel": "lunch",
    "träffpunkt": "meeting_point",
    "z-träffpunkt": "meeting_point",
    "mötes- och debattplats": "meeting_point",
    "utställning": "exhibition",
    "visning": "exhibition",
    "monter": "exhibition",
    "filmvisning": "performance",
    "filmvisning med diskussion": "performance",
    "filmvisning med samtal": "performance",
    "filmvisning & diskussion": "performance",
    "teater": "performance",
    "teater med diskussion": "performance",
    "teater & diskussion": "performance",
    "konsert": "performance",
    "presskonferens": "press_conference",
    "studiebesök": "visit",
    "manifestation": "manifestation",
    "manifestation/demonstration": "manifestation",
    "nätverkande": "networking",
    "nätverksträff": "networking",
    "centerpartiets dag i almedalen": "party_day",
    "kristdemokraternas dag i almedalen": "party_day",
    "liberalernas dag i almedalen": "party_day",
    "miljöpartiet de grönas dag i almedelen": "party_day",
    "miljöpartiets dag i almedalen": "party_day",
    "moderaternas dag i almedalen": "party_day",
    "socialdemokraternas dag i almedalen": "party_day",
    "sverigedemokraternas dag i almedalen": "party_day",
    "vänsterpartiets dag i almedalen": "party_day",
}

LANGUAGES: Final[Mapping[str, str]] = {
    "svenska": "sv",
    "swedish": "sv",
    "sv": "sv",
    "english": "en",
    "engelska": "en",
    "en": "en",
    "svenska and english": "sv+en",
    "svenska och engelska": "sv+en",
    "swedish and english": "sv+en",
    "sv+en": "sv+en",
}

# One comes and goes at these, so that long opening hours are no appointment.
DROP_IN: Final = frozenset({"meeting_point", "exhibition"})
