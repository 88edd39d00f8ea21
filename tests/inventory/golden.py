"""What the bundled inventory must say, written down from the sheet of facts: type, start, end, what else must hold."""

from __future__ import annotations

from typing import Final

# (type, start's name, end's name): what the annual report of 2017 says, each with its own words on the relation.
SAID: Final = (
    ("DECIDED", "Kommunfullmäktige", "Satsningen på trygghetsskapande åtgärder"),
    ("PARTICIPATES_IN", "Malmö stads förvaltningar", "Satsningen på trygghetsskapande åtgärder"),
    ("FUNDS", "Regeringen", "Polisutbildning i Malmö"),
    ("RELATES_TO", "Polisutbildning i Malmö", "Kunskapscentrum för preventivt arbete"),
    ("PARTICIPATES_IN", "Malmö stad", "Kunskapscentrum för preventivt arbete"),
    ("PARTICIPATES_IN", "Malmö universitet", "Kunskapscentrum för preventivt arbete"),
    ("PARTICIPATES_IN", "Polisen", "Kunskapscentrum för preventivt arbete"),
    ("ABOUT", "Strategi för äldres boende", "Äldres boende"),
    ("RELATES_TO", "Sverigeförhandlingen", "Storstadspaketet"),
    ("PARTICIPATES_IN", "Staten", "Storstadspaketet"),
    ("PARTICIPATES_IN", "Region Skåne", "Storstadspaketet"),
    ("PARTICIPATES_IN", "Malmö stad", "Storstadspaketet"),
    ("PARTICIPATES_IN", "Malmös omkringliggande kommuner", "Storstadspaketet"),
    ("ABOUT", "Storstadspaketet", "Kollektivtrafik"),
    ("ABOUT", "Storstadspaketet", "Cykling"),
    ("ABOUT", "Storstadspaketet", "Bostäder"),
    ("PARTICIPATES_IN", "Malmö stads förvaltningar", "Program Lindängen 2018–2022"),
    ("TAKES_PLACE_IN", "Program Lindängen 2018–2022", "Lindängen"),
    ("DECIDED", "Kommunfullmäktige", "Programmet för strategiskt omvärldsarbete"),
    ("RELATES_TO", "Programmet för strategiskt omvärldsarbete", "MalmöLundregionen"),
    ("RELATES_TO", "Programmet för strategiskt omvärldsarbete", "Greater Copenhagen & Skåne Committee"),
    ("RELATES_TO", "Programmet för strategiskt omvärldsarbete", "Plattform för att driva Malmös frågor nationellt"),
    ("MEMBER_OF", "Malmö stad", "MalmöLundregionen"),
    ("MEMBER_OF", "Malmö stad", "Greater Copenhagen & Skåne Committee"),
    ("LEADS", "Malmö stad", "Plattform för att driva Malmös frågor nationellt"),
    ("LEADS", "Malmö stad", "Förstudie om myndighetsetableringar i Malmö"),
    ("RELATES_TO", "Förstudie om myndighetsetableringar i Malmö", "Programmet för strategiskt omvärldsarbete"),
    ("RELATES_TO", "Inventeringen av arbetet vid externa mötesarenor", "Almedalsveckan"),
    ("RELATES_TO", "Inventeringen av arbetet vid externa mötesarenor", "Kvalitetsmässan"),
    ("DECIDED", "Kommunfullmäktige", "Kontaktcenter"),
    ("LEADS", "Servicenämnden", "Kontaktcenter"),
    ("PART_OF", "Kansliet för hållbar utveckling", "Stadskontoret"),
    ("LEADS", "Kansliet för hållbar utveckling", "Utvecklingsarbete för hållbar utveckling"),
    ("PARTICIPATES_IN", "Malmö stads förvaltningar", "Utvecklingsarbete för hållbar utveckling"),
    ("PARTICIPATES_IN", "Malmö stads bolag", "Utvecklingsarbete för hållbar utveckling"),
    ("PARTICIPATES_IN", "Myndigheter", "Utvecklingsarbete för hållbar utveckling"),
    ("PARTICIPATES_IN", "Näringsliv", "Utvecklingsarbete för hållbar utveckling"),
    ("PARTICIPATES_IN", "Akademi", "Utvecklingsarbete för hållbar utveckling"),
    ("PARTICIPATES_IN", "Civilsamhälle", "Utvecklingsarbete för hållbar utveckling"),
    ("ABOUT", "Hållbarhetskrav i upphandlingar", "Hållbar utveckling"),
)

# (type, start, end, first day): facts with a day.
DATED: Final = (
    ("DECIDED", "Kommunfullmäktige", "Kontaktcenter", "2017-05-01"),
    ("DECIDED", "Kommunfullmäktige", "Programmet för strategiskt omvärldsarbete", "2017-01-01"),
    ("PART_OF", "Kansliet för hållbar utveckling", "Stadskontoret", "2017-05-01"),
    ("SUCCEEDS", "Greater Copenhagen & Skåne Committee", "Öresundskomiteen", "2016-01-01"),
    ("SUCCEEDS", "Polisen", "Rikspolisstyrelsen", "2015-01-01"),
    ("SUCCEEDS", "Fastighets- och gatukontoret", "Gatukontoret", "2018-01-01"),
)

# Öresundshuset: year → role → names. A year without a source has nobody.
HOUSE: Final[dict[int, dict[str, set[str]]]] = {
    2012: {},
    2013: {
        "coordinator": {"Öresundskomiteen"},
        "main_partner": {
            "Öresundskomiteen",
            "Malmö stad",
            "Lunds kommun",
            "Region Skåne",
            "Malmö universitet",
            "Helsingborgs stad",
        },
    },
    2014: {},
    2016: {
        "main_partner": {"Helsingborgs stad", "Region Skåne", "Malmö stad", "Lunds kommun"},
        "partner": {
            "Copenhagen Malmö Port AB",
            "Sydsvenska Industri- och Handelskammaren",
            "Skanska",
            "Malmö universitet",
        },
    },
    2017: {
        "main_partner": {"Malmö stad", "Region Skåne", "Helsingborgs stad", "Lunds kommun"},
        "partner": {
            "Copenhagen Malmö Port AB",
            "Greater Copenhagen & Skåne Committee",
            "Malmö universitet",
            "Skanska",
            "Skåne Nordost",
            "Sydsvenska Industri- och Handelskammaren",
            "Sysav",
            "VA Syd",
        },
    },
    2018: {
        "main_partner": {"Region Skåne", "Malmö stad", "Lunds kommun"},
        "partner": {
            "Helsingborgs stad",
            "Sysav",
            "Skanska",
            "Skåne Nordost",
            "MTR Nordic",
            "Malmö universitet",
            "Småföretagarnas Riksförbund",
            "Sydsvenska Industri- och Handelskammaren",
            "Greater Copenhagen & Skåne Committee",
        },
    },
    2019: {"main_partner": {"Malmö stad", "Region Skåne", "Lunds kommun"}},
}

LUND_REGION: Final = frozenset(
    [
        "Malmö stad",
        "Lunds kommun",
        "Burlövs kommun",
        "Eslövs kommun",
        "Höörs kommun",
        "Kävlinge kommun",
        "Lomma kommun",
        "Skurups kommun",
        "Staffanstorps kommun",
        "Svedala kommun",
        "Trelleborgs kommun",
        "Vellinge kommun",
    ]
)

# Administration → what it is part of.
STRUCTURE: Final[dict[str, str]] = {
    "Kommunfullmäktige": "Malmö stad",
    "Kommunstyrelsen": "Malmö stad",
    "Stadskontoret": "Kommunstyrelsen",
    "Serviceförvaltningen": "Servicenämnden",
    "Fastighets- och gatukontoret": "Tekniska nämnden",
    "Stadsbyggnadskontoret": "Stadsbyggnadsnämnden",
    "Miljöförvaltningen": "Miljönämnden",
    "Kulturförvaltningen": "Kulturnämnden",
    "Fritidsförvaltningen": "Fritidsnämnden",
    "Förskoleförvaltningen": "Förskolenämnden",
    "Grundskoleförvaltningen": "Grundskolenämnden",
    "Gymnasie- och vuxenutbildningsförvaltningen": "Gymnasie- och vuxenutbildningsnämnden",
    "Arbetsmarknads- och socialförvaltningen": "Arbetsmarknads- och socialnämnden",
    "Hälsa-, vård- och omsorgsförvaltningen": "Hälsa-, vård- och omsorgsnämnden",
    "Funktionsstödsförvaltningen": "Funktionsstödsnämnden",
    "Överförmyndarförvaltningen": "Överförmyndarnämnden",
    "MKB Fastighets AB": "Malmö Stadshus AB",
    "Malmö Live Konserthus AB": "Malmö Stadshus AB",
    "Malmö Stadsteater AB": "Malmö Stadshus AB",
    "Malmö Kommuns Parkeringsaktiebolag": "Malmö Stadshus AB",
    "Boplats Syd AB": "Malmö Stadshus AB",
    "Minc i Sverige AB": "Malmö Stadshus AB",
    "Copenhagen Malmö Port AB": "Malmö stad",
    "Sysav": "Malmö stad",
    "VA Syd": "Malmö stad",
}

FOCUS: Final[dict[int, int]] = {2016: 0, 2017: 6, 2021: 8}

# Actor → each form in which the annual report names it, and how often (longest names only).
ACTORS: Final[dict[str, dict[str, int]]] = {
    "Kommunfullmäktige": {"Kommunfullmäktige": 2, "kommunfullmäktige": 1},
    "Stadskontoret": {"stadskontoret": 1},
    "Servicenämnden": {"Servicenämnden": 1},
    "Malmö stad": {"Malmö stad": 2, "Malmö stads": 3},
    "Malmö stads förvaltningar": {
        "stadens förvaltningar": 2,
        "förvaltningarnas": 1,
        "Malmö stads förvaltningar": 1,
        "förvaltningarna": 1,
    },
    "Malmö stads bolag": {"bolag": 1},
    "Kansliet för hållbar utveckling": {"kansli för hållbar utveckling": 1},
    "Kontaktcenter": {"kontaktcenter": 1},
    "Regeringen": {"Regeringen": 1},
    "Staten": {"staten": 1},
    "Polisen": {"polis": 1},
    "Malmö universitet": {"Malmö högskola": 1},
    "Region Skåne": {"Region Skåne": 1},
    "Malmös omkringliggande kommuner": {"omkringliggande kommuner": 1},
    "Myndigheter": {"myndigheter": 1},
    "Näringsliv": {"näringsliv": 1},
    "Akademi": {"akademi": 1},
    "Civilsamhälle": {"civilsamhälle": 1},
    "MalmöLundregionen": {"MalmöLundregionen": 1},
    "Greater Copenhagen & Skåne Committee": {"Greater Copenhagen & Skåne Committee": 1},
    "Almedalsveckan": {"Almedalen": 1},
    "Kvalitetsmässan": {"kvalitetsmässan": 1},
}
