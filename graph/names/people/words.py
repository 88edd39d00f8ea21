"""Words that tell a title from an organisation and a person from neither, in Swedish and English programmes."""

from __future__ import annotations

import re
from importlib import resources
from typing import Final

import yaml


def _read_words() -> dict[str, frozenset[str]]:
    file = resources.files("graph.names.people").joinpath("people.yaml")
    lists: dict[str, str] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {name: frozenset(told.split()) for name, told in lists.items()}


_WORDS: Final = _read_words()

_ROLE_ENDINGS: Final = tuple(_WORDS["title_endings"] - _WORDS["endings_only_alone"])
_COUNCILLORS: Final = re.compile(
    r"(?:kommunal|region|landstings|borgar|justitie|departements|oppositions|ambassad|kansli|finans|kultur|trafik"
    r"|skol|kyrko|social|miljö|stads|opposition\w*|\w+region|\w+borgar)råd"
)
_ROLE_WORDS: Final = _WORDS["titles"]
_BEFORE_ROLE: Final = _WORDS["before_titles"]
_STOP: Final = _WORDS["after_titles"]

CHAIRS: Final = _WORDS["chairs"]
TITLES_BEFORE: Final = _WORDS["titles_before_names"]

PARTIES: Final = {
    "s": "Socialdemokraterna",
    "m": "Moderaterna",
    "c": "Centerpartiet",
    "l": "Liberalerna",
    "fp": "Liberalerna",
    "kd": "Kristdemokraterna",
    "mp": "Miljöpartiet",
    "v": "Vänsterpartiet",
    "sd": "Sverigedemokraterna",
    "fi": "Feministiskt initiativ",
    "f!": "Feministiskt initiativ",
    "pp": "Piratpartiet",
    "m-epp": "Moderaterna",
}
_PARTY_NAMES: Final = frozenset(name.casefold() for name in PARTIES.values())
_OFFICE: Final = re.compile(
    r"(?i)riksdag|parlament|minister|statssekreterare|partiledare|partisekreterare|språkrör|talman|talesperson|talesman"
    r"|\w*(?:kommunal|region|landstings|borgar|opposition\w*)råd\b|fullmäktige|kommunstyrelse|regionstyrelse|nämnd|utskott"
    r"|ordförande|ledamot|ersättare|politisk|gruppledare|politiker|vice ordf"
)
MUNICIPAL: Final = re.compile(
    r"(?i)kommunal|kommunstyrelse|kommundirektör|kommunfullmäktige|oppositionsråd|borgarråd|borgmästare|stadsdirektör"
    r"|(?:bildnings|social|skol|miljö)nämnd|socialdirektör|skoldirektör|näringslivschef"
)
REGIONAL: Final = re.compile(r"(?i)region|landsting")
PAST: Final = re.compile(r"(?i)\b(?:fd|f\.d|f d|tidigare|före detta|former|ex-\w+)\b")

# Words that go on about the person or the organisation before: "en av aktörerna i …", "fd förtroendevald i …".
_ASIDE: Final = re.compile(
    r"(?:en|ett|one of|fd|f\.d\.?|tidigare|före detta|former|som|nu|numera|aktuell|senast|leder|i|även|bland)\s"
)
# What a person is in private: illness, crime, flight, family. It is no public role, whoever wrote it into the cell.
_PRIVATE: Final = re.compile(
    r"(?i)\b(?:patient|anhörig|brukare|behandlad|drabbad|överlevare|survivor|hiv\W?positiv|lever med|missbrukare|fånge"
    r"|dömd|asylsökande|papperslös|kriminell|(?:mamma|pappa|mor|far|förälder|dotter|son|syster|bror|änka|maka?) till)\b"
)
_NAMES_PLACE: Final = re.compile(r"\s(?:i|på|vid|in|at)\s")
_NOBODY: Final = re.compile(
    r"(?i)^(?:vinnare\w*\b.*|tba|tbc|tbd|xx+|n\.?\s?n\.?|nn|okänd|meddelas.*|repr\b.*|representant(?:er)?\b.*|företrädare\b.*"
    r"|(?:ev\.?|eventuellt) rep.*|med flera.*|m\.? ?fl\.?|fler .*|and more.*|flera .*|elever?\b.*|ungdom(?:ar)?\b.*"
    r"|barn\b.*|barnpanel\b.*|panel\b.*|medlem(?:mar?|ma)?\b.*|deltagare\b.*|publik\w*|alla\b.*|studenter\b.*"
    r"|politiker\b.*|personal\b.*|projekt\w*|team\w*|\w*kören\b.*|orkester\b.*|stipendiat\b.*|gäst(?:er)?\b.*"
    r"|talare\b.*|speaker\b.*|someone\b.*|hemlig .*|riksdagsledamöter.*|forskare från.*|experter\b.*|lokala\b.*"
    r"|olika\b.*|ordförande.*|vd\b.*|inte klart.*)$"
)
_BODY_WORDS: Final = re.compile(
    r"(?i)\b(?:ab|hb|kb|inc|ltd|gmbh|as|asa|oy|plc|kommuns?|stads?|regions?|län|universitet\w*|university|college|school"
    r"|högskola\w*|institut\w*|institute|stiftelse\w*|foundation|fonden|fund|förening\w*|förbund\w*|riks\w+"
    r"|myndighet\w*|verket|styrelse[nr]?|nämnd(?:en)?|departement\w*|utskott\w*|råd(?:et)?|kyrka[n]?|församling\w*"
    r"|museum|museet|teater\w*|bibliotek\w*|gruppen|group|centrum|center|centre|nätverk\w*|network|partiet"
    r"|tankesmedja[n]?|akademi[n]?|academy|kommitté\w*|committee|council|agency|authority|association|society"
    r"|(?<!\bi )(?<!\bin )(?:sveriges?|sweden)|svensk[at]?|nordic|nordiska|hamn|bank(?:en)?"
    r"|press|tv|radio|media|tidning(?:en)?|skola[n]?|gymnasi\w*"
    r"|sjukhus\w*|klubb\w*|bolag\w*|företag\w*|kansli\w*|\w*sekretariat\w*|grön|utredning\w*|kollektiv\w*|byrå[n]?|partners?|projektet"
    r"|programmet|labb?|arena|hus(?:et)?|forum|alliance|allians\w*|rörelse[n]?|initiativ\w*|delegation\w*|kommission\w*"
    r"|unionen|facket|polisen|företagarna|ungdom\w*|organisation\w*|sektion\w*|avdelning\w*|institution\w*"
    r"|fakultet\w*|enhet(?:en)?|advokatbyrå\w*)\b"
    r"|\w{3,}(?:förbund|förbundet|förening|föreningen|verket|styrelsen|myndigheten|inspektionen|partiet|universitetet"
    r"|högskolan|kyrkan|museet|nämnden|rådet|fonden|stiftelsen|institutet|sjukhuset|skolan|kliniken|utskottet"
    r"|förvaltningen|departementet|demokraterna|moderaterna|liberalerna|bolaget|redaktionen|akademin|kommittén"
    r"|kommunen|koncernen)\b"
)

_PLACES: Final = _WORDS["places"]
_PARTICLES: Final = _WORDS["particles"]
_FUNCTION: Final = _WORDS["not_in_names"]
_SURNAMES: Final = _WORDS["surnames_like_bodies"]
_LETTERS = r"[^\W\d_]"
_NAME_TOKEN: Final = re.compile(rf"{_LETTERS}+(?:['’´`.\-–]{_LETTERS}*)*")


def words(text: str) -> list[str]:
    """Return the words of a text, in lower case, without brackets and quotes around them."""
    return [word for word in (raw.strip("()[]”“\"'’:;,").casefold() for raw in text.split()) if word]


def is_role(text: str) -> bool:
    """Tell whether a part reads as a title: its first word is one, or the word before its first preposition."""
    told = words(text)
    if not told or _ASIDE.match(text):
        return bool(told)
    if is_role_word(told[0]) or (told[0] in _BEFORE_ROLE and any(map(is_role_word, told[1:4]))):
        return True
    head = told[0]
    for word in told:
        if word in _STOP:
            break
        head = word
    # "Strategic communication and hybrid war expert": small letters throughout, the title last.
    return is_role_word(head) or (is_role_word(told[-1]) and text[1:].islower() and not _NAMES_PLACE.search(text))


def is_role_word(word: str) -> bool:
    """Tell whether one word, in lower case, is a title."""
    if word in _ROLE_WORDS or word in CHAIRS:
        return True
    if word.endswith("råd"):
        return bool(_COUNCILLORS.fullmatch(word))
    for part in re.split("[/-]", word) if "/" in word or "-" in word else (word,):
        if part in _ROLE_WORDS or part.endswith(_ROLE_ENDINGS):
            return True
    return False


def is_plain_role(text: str) -> bool:
    """Tell whether a part can hardly be anything but a title: one word that is, or one that begins as a title does."""
    told = words(text)
    begins = bool(told) and (is_role_word(told[0]) or told[0] in _BEFORE_ROLE)
    return is_role(text) and (begins or text[:1].islower())


def is_chair(text: str) -> bool:
    """Tell whether a part says no more than that the person leads the talk."""
    told = words(text)
    return 0 < len(told) <= 2 and all(word in CHAIRS or word in ("och", "in", "extern") for word in told)


def is_aside(text: str) -> bool:
    """Tell whether a part goes on about the person or the organisation before: "en av aktörerna i …"."""
    return bool(_ASIDE.match(text))


def is_private(text: str) -> bool:
    """Tell whether words say what a person is in private, which the graph does not keep."""
    return bool(_PRIVATE.search(text))


def is_office(text: str) -> bool:
    """Tell whether a title is a public, political office."""
    return bool(_OFFICE.search(text))


def is_party(text: str) -> bool:
    """Tell whether a part is a party's name."""
    return text.strip(" .").casefold() in _PARTY_NAMES


def is_place(text: str) -> bool:
    """Tell whether a part is a town, a part of the country or a country, and nothing more."""
    return "-".join(word for word in words(text) if word != "the") in _PLACES


def is_body(text: str) -> bool:
    """Tell whether a part has a word that stands in names of organisations."""
    return bool(_BODY_WORDS.search(text))


def is_nobody(text: str) -> bool:
    """Tell whether the words stand for someone not yet named, or for a group."""
    return bool(_NOBODY.match(text.strip()))


def is_name(text: str, *, strict: bool) -> bool:
    """Tell whether the words can be a person's name: two to six words of letters, none a title or a body's.

    `strict` asks that every word but a particle begins with a capital, for places where most parts are no names.
    """
    told = text.split()
    if not 2 <= len(told) <= 6 or is_nobody(text):
        return False
    lowered = [word.casefold().rstrip(".") for word in told]
    if any(word in _FUNCTION for word in lowered[:-1]) and not _spanish(lowered):
        return False
    if not all(_NAME_TOKEN.fullmatch(word) for word in told):
        return False
    doubtful = [word for word in lowered if strict or word not in _SURNAMES]
    if any(is_role_word(word) or is_body(word) for word in doubtful):
        return False
    if strict and not all(word[0].isupper() or word in _PARTICLES for word in told):
        return False
    shouted = [word for word in told if len(word) > 2 and word.isupper() and word.isalpha()]
    return not shouted or len(shouted) == len(told)


def proper_name(text: str) -> str:
    """Return a name with its words' first letters as names have them."""
    told = text.split()
    if all(len(word) > 1 and word.isupper() for word in told):
        told = [word.title() for word in told]
    return " ".join(
        word if word in _PARTICLES and place else word[:1].upper() + word[1:] for place, word in enumerate(told)
    )


def _spanish(lowered: list[str]) -> bool:
    """Tell whether "e" or "y" ties two surnames, as in "Oliveira e Costa"."""
    return any(word in ("e", "y") for word in lowered)
