"""Words: what a text is cut into, and the common ones that tell nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Final

import Stemmer

from queries.overlaps.efforts import Effort

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_LONG_SENTENCE: Final = 30
_SET_PHRASE: Final = 3
_WORD: Final = re.compile(r"[^\W_]+")
_STEMMER: Final = Stemmer.Stemmer("swedish")

# In a programme of thousands, frequency finds these; among twenty planned efforts it cannot.
_COMMON_WORDS: Final = """
    alla allt andra att av bara behöver bland bli blir bra bör de del dem den denna deras dess det detta dig din du
    där då efter ej eller en enligt er ett flera fler fram från få får för före ger genom gör göra ha han har hos
    hur här i idag in innan inom inte jag ju kan kanske kommer krävs kunna man med mellan men mer mot mycket måste
    många ni nu ny nya när nästa och också olika om oss på redan rätt sak sedan sig sin sina ska skall skapa skapar
    som stor stora större så sätt talar till tillsammans tre två under upp ur ut utan vad var vara varför varje vart
    vem vi vid vidare vilka vilken vilket vill våra vår vårt vågar väg välkommen åt än är år även över diskuterar
    diskussion debatt deltar föreläsning medverkar panel panelsamtal presenterar samtal samtalar samtalet seminarie
    seminariet seminarium svensk svenska sverige sveriges almedalen visby gotland a about all also an and are as at
    be by can do for from has have how in into is it its more new not of on or our that the their this to we what
    where which who will with you
"""
_COMMON: Final = frozenset(_COMMON_WORDS.split())
# Words of every programme's prose: rare enough in a title to count for likeness, and no reason that a reader takes.
_PROSE_WORDS: Final = """
    aktuell aktuella aktuellt aktör aktören aktörer aktörerna aldrig allra alltid alltmer alltså annan annat
    annorlunda ansvar antal använda användas används arbeta arbetar arbete arbetet baserad baserat beakta behov
    behoven behovet behöva behövde behövs berätta berättar betyda betydelse betyder bidra bidrar bjuda bjuder blivit
    borde bort bygger både bäst bästa bättre dagens dags dela delar deltagare dessa dessutom diskutera diskuteras
    driva driver därför döljer efterfrågan egen egentligen eget egna enda endast enklare enskilda erbjuda erbjuder
    erfarenhet erfarenheter exempel exempelvis fall finna finnas finns fokus fokusera form former framför framgång
    framgångsrik framtid framtida framtiden framtidens framåt fråga frågan frågar frågas frågor frågorna fullt
    fungera fungerande fungerar fylla följa följer föra förbättra fördel fördelar förklara förslag första förstå
    förutsättning förutsättningar förväntas förändra förändras förändring förändringar gemensam gemensamma gemensamt
    genomföra gett givet gjort god goda gott grund grunden gynna gå gång går gäller gärna göras görs handla handlar
    hel hela helt hitta hittar hjälp hjälpa hålla håller hända händer hänger högre höra idéer inblick inför innebär
    insats insatser intressant intresse istället just klara klarar komma kommande kommit konkret konkreta krav kring
    krävas kräver kunskap kunskaper känner känsla lansera lanseras leda ledande leder leva lever ligga ligger lika
    livet lyckas lyfta lyfter lyssna lång långa långsiktig långsiktiga långsiktigt långt länge längre längs lära
    lätt lösa lösas lösning lösningar lösningarna lösningen medan mest minska mål målen målet möjlig möjliga
    möjliggör möjliggöra möjlighet möjligheten möjligheter möjligheterna möjligt möta möter mötesplats nivå nivåer
    nyckel nyckeln nytt nytta nå någon något några når nära ofta olik område områden ordning orsaker peka pekar
    person personer perspektiv plats platsen presenteras problem problemet pågår påverka påverkan påverkar raka
    representanter resultat resultatet roll rollen runt råda rätta rörande samarbeta samarbete samarbeten samhälle
    samhället samhällets samma sammanhang samt samtid samtidigt samverka samverkan satsa satsar satsning satsningar
    satt senare senaste sitt själv själva skapas ske sker skillnad skulle snabb snabba snabbt spela spelar stark
    starka starkare starkt steg stort stå står ställ ställa ställer ställs stärka stärker stöd stödja största svar
    svara svarar svår svåra svårt syfte syn synen såväl säga säger säkerställa särskilt sätta sätter sätts tagit
    tals tar tema temat tid tiden tider tidigare tids tillgång tillgången tillräckligt tittar trots tycker tydlig
    tydliga tydligt typ utgå utgångspunkt utifrån utmaning utmaningar utmaningarna utmaningen utveckla utvecklar
    utvecklas utveckling utvecklingen vanlig vanliga varandra varit verka verkar verklig verkligen verktyg veta
    vikten viktig viktiga viktigast viktigt vilja visa visar vision visst vägen väl väldigt vända värde värld
    världen växa växer åka åren året årets årlig årliga återkommande åtgärd åtgärder ämne ämnet ändra öka ökad ökade
    ökande ökar ökat önskan önskar öppen öppet övrig övriga
"""
_PROSE: Final = frozenset(_PROSE_WORDS.split())
# "avfalls- och plastfrågan": the first half of a compound is no word.
_HALF: Final = re.compile(r"[^\W_]+-(?=\s)")


def words(text: str) -> list[str]:
    """Return the words of `text` that tell something, case-folded, in order."""
    return [word for word in _WORD.findall(text.casefold()) if word not in _COMMON]


def telling(text: str) -> list[str]:
    """Return the words of `text` that a reader would take for what it is about, case-folded, in order."""
    return [word for word in words(_HALF.sub(" ", text)) if word not in _PROSE]


@cache
def stem(word: str) -> str:
    """Return the stem of a Swedish word, for comparing alone: it is never shown."""
    found: str = _STEMMER.stemWord(word)
    return found


def own_texts(efforts: Sequence[Effort]) -> dict[str, str]:
    """Return each effort's text by its id, without the sentences that stand word for word under three titles or more.

    "We are an association of …" under each of its seminars tells who asks, which the organiser tells already, and not
    what is asked.
    """
    titles: defaultdict[str, set[str]] = defaultdict(set)
    said = {effort.id: [part.strip() for part in _SENTENCE.split(effort.description)] for effort in efforts}
    for effort in efforts:
        for sentence in said[effort.id]:
            if len(sentence) >= _LONG_SENTENCE:
                titles[sentence].add(effort.title)
    found = {}
    for effort in efforts:
        own = [sentence for sentence in said[effort.id] if len(titles.get(sentence, ())) < _SET_PHRASE]
        found[effort.id] = " ".join([effort.title, ".", *own])
    return found
