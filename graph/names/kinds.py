"""What kind of body a name that nobody knows has the look of."""

from __future__ import annotations

import re
from typing import Final

_RULES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "party",
            r"arbetarekommun|partidistrikt|riksdagsgrupp|-studenter\b|partiet\b|moderater|socialdemokrat|liberaler\b",
        ),
        (
            "trade_union",
            r"fackförbund|arbetareförbund|tjänstemannaförbund|akademikerförbund|-distriktet|lärarförbund|\bfacket\b",
        ),
        ("church", r"församling|kyrka|kyrko|\bstift\b|pingst|frikyrk|synagog|muslimska|kristna råd|kloster"),
        ("municipality", r"\bkommun$|\bstad$|\bkommune$|\bkommuner\b"),
        ("region", r"^region \w+$|landsting"),
        ("school", r"folkhögskol|gymnasi|grundskola|\bskola$|skolan$"),
        (
            "university",
            r"universitet|högskola|\buniversity\b|\bfakultet|\binstitutionen\b|lärosäte|\bcollege\b|graduate school",
        ),
        ("think_tank", r"tankesmedja|think tank|smedjan\b"),
        (
            "media",
            r"tidning|tidskrift|nyheter|magasin|\bradio\b|\btv\d?\b|bladet$|posten$|kuriren$|\bnews\b|media$|\bpodd",
        ),
        ("foundation", r"^stiftelsen|stiftelse$|fonden$|\bfoundation\b"),
        ("network", r"nätverk|\bnetwork\b|klustret|\bcluster\b|\balliance\b|alliansen$|plattform|\bforum\b|\bhub\b"),
        (
            "company",
            r"\bAB\b|\bHB\b|\bLtd\b|\bInc\b|aktiebolag|konsult|consult|kommunikation$|förlag|advokat|arkitekt|fastigheter|\bbank(?:en)?\b|försäkring|\bgroup\b|gruppen$|invest|energi$|\bbyrå|bolaget|solutions|agency|partners",
        ),
        ("agency", r"^länsstyrelse|myndighet|verket$|inspektionen$|styrelsen$"),
        ("government", r"departement|utredning|delegationen|regering|kansliet$|ambassad|embassy"),
        ("international", r"\beuropean\b|\bworld\b|\binternational\b|nordisk|europeisk|\bnations\b|\bglobal\b"),
        (
            "association",
            r"förbund|förening|sällskap|samfund|organisation|kommitté|rådet$|ungdom|klubb|kampanj|\bassociation\b|handelskammar|\bsociety\b",
        ),
    )
)


def guess_kind(name: str) -> str:
    """Return the kind that a name's words tell, `other` where they tell none."""
    return next((kind for kind, pattern in _RULES if pattern.search(name)), "other")
