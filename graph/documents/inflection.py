"""How a Swedish name is inflected in running text: definite and indefinite, and the genitive.

A name of a common noun ("Servicenämnden", "Kansliet för hållbar utveckling") is also met in its other form
("servicenämnd", "ett kansli för hållbar utveckling") and without a capital; a name of its own ("Skanska") is neither.
Number is kept: "förvaltningar" is "förvaltningarna" but never "förvaltning".
"""

from __future__ import annotations

from typing import Final

# Each noun: singular indefinite and definite, plural indefinite and definite. A form that is not used is left empty.
_TABLE: Final = """
akademi/akademin/akademier/akademierna
aktör/aktören/aktörer/aktörerna
avdelning/avdelningen/avdelningar/avdelningarna
bibliotek/biblioteket/bibliotek/biblioteken
bolag/bolaget/bolag/bolagen
byrå/byrån/byråer/byråerna
center/centret/center/centren
centrum/centret/centrum/centrumen
departement/departementet/departement/departementen
domstol/domstolen/domstolar/domstolarna
enhet/enheten/enheter/enheterna
fond/fonden/fonder/fonderna
forum/forumet/forum/forumen
fullmäktige///
förbund/förbundet/förbund/förbunden
förening/föreningen/föreningar/föreningarna
förhandling/förhandlingen/förhandlingar/förhandlingarna
förstudie/förstudien/förstudier/förstudierna
förvaltning/förvaltningen/förvaltningar/förvaltningarna
hus/huset/hus/husen
högskola/högskolan/högskolor/högskolorna
institut/institutet/institut/instituten
inventering/inventeringen/inventeringar/inventeringarna
kammare/kammaren/kammare/kamrarna
kansli/kansliet/kanslier/kanslierna
kommitté/kommittén/kommittéer/kommittéerna
kommun/kommunen/kommuner/kommunerna
kontor/kontoret/kontor/kontoren
krav/kravet/krav/kraven
kyrka/kyrkan/kyrkor/kyrkorna
landsting/landstinget/landsting/landstingen
liv/livet/liv/liven
myndighet/myndigheten/myndigheter/myndigheterna
mässa/mässan/mässor/mässorna
nämnd/nämnden/nämnder/nämnderna
organisation/organisationen/organisationer/organisationerna
paket/paketet/paket/paketen
parti/partiet/partier/partierna
plattform/plattformen/plattformar/plattformarna
polis/polisen/poliser/poliserna
program/programmet/program/programmen
projekt/projektet/projekt/projekten
regering/regeringen/regeringar/regeringarna
region/regionen/regioner/regionerna
råd/rådet/råd/råden
samhälle/samhället/samhällen/samhällena
satsning/satsningen/satsningar/satsningarna
skola/skolan/skolor/skolorna
stat/staten/stater/staterna
stiftelse/stiftelsen/stiftelser/stiftelserna
strategi/strategin/strategier/strategierna
styrelse/styrelsen/styrelser/styrelserna
teater/teatern/teatrar/teatrarna
universitet/universitetet/universitet/universiteten
utbildning/utbildningen/utbildningar/utbildningarna
utredning/utredningen/utredningar/utredningarna
vecka/veckan/veckor/veckorna
verk/verket/verk/verken
åtgärd/åtgärden/åtgärder/åtgärderna
överenskommelse/överenskommelsen/överenskommelser/överenskommelserna
"""

# A noun's definite form alone can be one body's name ("regeringen"); its indefinite form alone never is.
_FORMS: Final[dict[str, tuple[tuple[str, str], ...]]] = {}
for _noun in _TABLE.split():
    _indefinite, _definite, _many, _the_many = _noun.split("/")
    for _pair in ((_indefinite, _definite), (_many, _the_many)):
        for _form in filter(None, _pair):
            _FORMS[_form] = (*_FORMS.get(_form, ()), _pair)
_LONGEST: Final = max(map(len, _FORMS))
_BEFORE: Final = frozenset({"för", "i", "av", "om", "till", "på", "mot", "med", "vid"})
_ONLY: Final = frozenset({"fullmäktige", "polis", "regering", "stat"})
_NO_GENITIVE: Final = ("s", "x", "z")


def head(words: list[str]) -> int:
    """Return which word of a name is inflected: the last before a preposition, else the last of all."""
    for index, word in enumerate(words[1:], 1):
        if word.casefold() in _BEFORE:
            return index - 1
    return len(words) - 1


def forms(word: str) -> tuple[str, ...]:
    """Return the other form of a common noun (definite for indefinite and back); nothing for any other word."""
    lowered = word.lower()
    for length in range(min(_LONGEST, len(lowered)), 1, -1):
        pairs = _FORMS.get(lowered[-length:])
        if pairs:
            stem = word[:-length]
            return tuple(
                dict.fromkeys(stem + form for pair in pairs for form in pair if form and stem + form != lowered)
            )
    return ()


def names_one(word: str) -> bool:
    """Tell whether a word of common nouns alone names one body without a capital.

    A compound in its definite form does ("servicenämnden"), and of bare nouns those of which there is one
    ("regeringen"). "Studieförbund" and "föreningen" may be anybody's.
    """
    lowered = word.lower()
    for length in range(min(_LONGEST, len(lowered)), 1, -1):
        pairs = _FORMS.get(lowered[-length:], ())
        if pairs:
            definite = any(lowered[-length:] == (pair[1] or pair[0]) for pair in pairs)
            return definite and (length < len(lowered) or any(pair[0] in _ONLY for pair in pairs))
    return False


def is_common(word: str) -> bool:
    """Tell whether a word is a common noun, alone or at the end of a compound."""
    lowered = word.lower()
    return any(lowered[-length:] in _FORMS for length in range(2, min(_LONGEST, len(lowered)) + 1))


def is_bare_indefinite(word: str) -> bool:
    """Tell whether a word is nothing but a noun in an indefinite form, which names nobody."""
    lowered = word.lower()
    return any(lowered == pair[0] and pair[1] for pair in _FORMS.get(lowered, ()))


def genitive(name: str) -> str:
    """Return the genitive: "Malmö stads"; a name in s, x or z is its own."""
    return name if name.casefold().endswith(_NO_GENITIVE) else name + "s"


def written_as(name: str) -> tuple[str, ...]:
    """Return every way in which `name` is written in running text, itself first, by definiteness and genitive."""
    words = name.split()
    if not words:
        return ()
    place = head(words)
    spelled = [" ".join(words)]
    spelled += [" ".join((*words[:place], form, *words[place + 1 :])) for form in forms(words[place])]
    inflected = [*spelled, *map(genitive, spelled)]
    if name.isupper():
        inflected += [f"{name}:s"]
    return tuple(dict.fromkeys(inflected))
