pictures-view-unknown = Det finns ingen bild ”{ $view }”. Det finns: { $views }.
pictures-argument-missing = Bilden ”{ $view }” behöver { $argument }. { $hint }
pictures-argument-unknown = Bilden ”{ $view }” känner inte till { $argument }. Den tar emot: { $arguments }.
pictures-help = Rita en bild (VY) som en HTML-fil som fungerar utan nätverk: network, actor, edition, overlaps, platforms, path, trends, explorer.
pictures-help-output = Filen som skrivs.
pictures-help-as-of = Visa grafen som den var det året.
pictures-help-edition = Upplagan, till exempel ”Almedalsveckan 2017”.
pictures-help-for = Organisationen som bilden gäller.
pictures-help-steps = Hur många steg från organisationen som visas.
pictures-written = Bilden finns i { $file } ({ $size } MB). Öppna den i en webbläsare; den fungerar utan nätverk.
pictures-decimal = ,
pictures-cannot-write = Filen { $file } kan inte skrivas: { $reason }. Välj en annan plats med -o.
pictures-too-many-names = Bilden ”{ $view }” tar { $most } namn, men fick { $given }. Sätt citattecken runt namn med mellanslag.
pictures-label-Administration = Egen organisation
pictures-label-Partner = Partner
pictures-label-Platform = Samverkansplattform
pictures-label-Arena = Arena
pictures-label-Edition = Upplaga av arena
pictures-label-Event = Programpunkt
pictures-label-Initiative = Insats
pictures-label-Topic = Ämne
pictures-label-Person = Person
pictures-label-Place = Plats
pictures-label-Day = Dag
pictures-label-Source = Källa
pictures-type-PART_OF = Organisatorisk tillhörighet
pictures-type-MEMBER_OF = Medlemskap
pictures-type-SUCCEEDS = Efterföljare
pictures-type-LEADS = Ledning
pictures-type-FUNDS = Finansiering
pictures-type-DECIDED = Beslut
pictures-type-PARTICIPATES_IN = Deltagande
pictures-type-ORGANISES = Arrangörskap
pictures-type-PART_OF_PROGRAMME = Gemensamt program
pictures-type-REPRESENTED_AT = Representation vid programpunkt
pictures-type-SPEAKS_AT = Medverkan
pictures-type-REPRESENTS = Företrädare
pictures-type-HELD_AT = Programpunktens upplaga
pictures-type-EDITION_OF = Upplaga
pictures-type-ON_DAY = Dag
pictures-type-TAKES_PLACE_IN = Plats
pictures-type-ABOUT = Ämne
pictures-type-RELATES_TO = Koppling
pictures-type-BROADER = Vidare ämne
pictures-type-MENTIONED_IN = Omnämnande
pictures-out-PART_OF = hör till
pictures-in-PART_OF = omfattar
pictures-out-MEMBER_OF = är medlem i
pictures-in-MEMBER_OF = har som medlem
pictures-out-SUCCEEDS = efterträder
pictures-in-SUCCEEDS = efterträds av
pictures-out-LEADS = leder
pictures-in-LEADS = leds av
pictures-out-FUNDS = finansierar
pictures-in-FUNDS = finansieras av
pictures-out-DECIDED = har beslutat om
pictures-in-DECIDED = har beslutats av
pictures-out-PARTICIPATES_IN = deltar i
pictures-in-PARTICIPATES_IN = har som deltagare
pictures-out-ORGANISES = arrangerar
pictures-in-ORGANISES = arrangeras av
pictures-out-PART_OF_PROGRAMME = är en del av programmet för
pictures-in-PART_OF_PROGRAMME = har i sitt program
pictures-out-REPRESENTED_AT = är företrädd vid
pictures-in-REPRESENTED_AT = har medverkande från
pictures-out-SPEAKS_AT = medverkar vid
pictures-in-SPEAKS_AT = har som medverkande
pictures-out-REPRESENTS = företräder
pictures-in-REPRESENTS = företräds av
pictures-out-HELD_AT = hålls vid
pictures-in-HELD_AT = har programpunkten
pictures-out-EDITION_OF = är en upplaga av
pictures-in-EDITION_OF = har upplagan
pictures-out-ON_DAY = äger rum den
pictures-in-ON_DAY = har programpunkten
pictures-out-TAKES_PLACE_IN = äger rum på
pictures-in-TAKES_PLACE_IN = är plats för
pictures-out-ABOUT = handlar om
pictures-in-ABOUT = behandlas av
pictures-out-RELATES_TO = hänger ihop med
pictures-in-RELATES_TO = hänger ihop med
pictures-out-BROADER = hör under
pictures-in-BROADER = omfattar ämnet
pictures-out-MENTIONED_IN = nämns i
pictures-in-MENTIONED_IN = nämner
pictures-role-main_partner = huvudpartner
pictures-role-partner = partner
pictures-role-coordinator = samordnare
pictures-role-member = medlem
pictures-role-organiser = arrangör
pictures-role-cooperation_partner = medarrangör
pictures-kind-municipality = kommun
pictures-kind-council = fullmäktige
pictures-kind-committee = nämnd
pictures-kind-department = förvaltning
pictures-kind-office = kansli
pictures-kind-service = tjänst
pictures-kind-company = bolag
pictures-kind-joint_body = gemensamt organ
pictures-kind-collective = samlingsbenämning
pictures-kind-other = övrigt
pictures-kind-region = region
pictures-kind-agency = myndighet
pictures-kind-government = regering
pictures-kind-university = lärosäte
pictures-kind-school = skola
pictures-kind-association = förening
pictures-kind-network = nätverk
pictures-kind-party = parti
pictures-kind-trade_union = fackförbund
pictures-kind-think_tank = tankesmedja
pictures-kind-media = medieföretag
pictures-kind-church = samfund
pictures-kind-municipal_company = kommunalt bolag
pictures-kind-foundation = stiftelse
pictures-kind-international = internationell organisation
pictures-kind-regional = regional samverkan
pictures-kind-cross_border = gränsöverskridande samverkan
pictures-kind-arena_house = gemensamt hus på arena
pictures-kind-thematic = tematisk samverkan
pictures-kind-political_week = politikervecka
pictures-kind-fair = mässa
pictures-kind-conference = konferens
pictures-kind-edition = upplaga
pictures-kind-seminar = seminarium
pictures-kind-talk = samtal
pictures-kind-debate = debatt
pictures-kind-speech = tal
pictures-kind-hearing = utfrågning
pictures-kind-workshop = verkstad
pictures-kind-mingle = mingel
pictures-kind-breakfast = frukostmöte
pictures-kind-lunch = lunchmöte
pictures-kind-meeting_point = träffpunkt
pictures-kind-exhibition = utställning
pictures-kind-performance = föreställning
pictures-kind-press_conference = presskonferens
pictures-kind-visit = studiebesök
pictures-kind-party_day = partidag
pictures-kind-manifestation = manifestation
pictures-kind-networking = nätverksträff
pictures-kind-effort = planerad aktivitet
pictures-kind-programme = program
pictures-kind-agreement = avtal
pictures-kind-investment = satsning
pictures-kind-strategy = strategi
pictures-kind-study = utredning
pictures-kind-project = projekt
pictures-kind-centre = centrum
pictures-kind-education = utbildning
pictures-kind-inventory = kartläggning
pictures-kind-negotiation = förhandling
pictures-kind-requirement = krav
pictures-kind-arena_topic = arenans ämne
pictures-kind-focus_area = fokusområde
pictures-kind-subject = ämnesord
pictures-kind-person = person
pictures-kind-place = plats
pictures-kind-address = adress
pictures-kind-town = ort
pictures-kind-venue = lokal
pictures-kind-digital = digitalt
pictures-kind-day = dag
pictures-kind-source = källa
pictures-kind-file = fil
pictures-kind-page = webbsida
pictures-kind-register = register
pictures-kind-document = dokument
pictures-network-title = { $name }: partner, plattformar och insatser
pictures-network-lead = Vilka { $name } samverkar med, genom vilka plattformar och i vilka insatser.
pictures-network-left-out = { $count ->
    [one] { $shown } annan organisation i grafen hänger inte ihop med dem genom medlemskap, insatser eller deltagande och visas inte.
   *[other] { $shown } andra organisationer i grafen hänger inte ihop med dem genom medlemskap, insatser eller deltagande och visas inte.
}
pictures-note-events = { $count ->
    [one] { $shown } programpunkt visas inte här; se bilden av upplagan.
   *[other] { $shown } programpunkter visas inte här; se bilderna av upplagorna.
}
pictures-note-as-of = Så som det var { $year }.
pictures-edition-title = { $edition }: det egna programmet
pictures-edition-lead = Vad { $whose } förvaltningar, bolag och samverkansplattformar arrangerar, dag för dag.
pictures-edition-count = Visar { $shown } av { $total } programpunkter.
pictures-edition-not-own = { $count ->
    [one] { $shown } programpunkt har ingen egen arrangör och visas inte.
   *[other] { $shown } programpunkter har ingen egen arrangör och visas inte.
}
pictures-edition-untimed = { $count ->
    [one] { $shown } egen programpunkt saknar tid och kan inte läggas in i schemat: { $names }.
   *[other] { $shown } egna programpunkter saknar tid och kan inte läggas in i schemat: { $names }.
}
pictures-edition-argument = Ange upplagan, till exempel ”Almedalsveckan 2013”.
pictures-page-measure-degree = Antal relationer i urvalet
pictures-measure-between = Förmedlande läge (mellan andra)
pictures-page-measure-same = Alla lika stora
pictures-page-nodes = { $count ->
    [one] { $shown } nod
   *[other] { $shown } noder
}
pictures-page-relations = { $count ->
    [one] { $shown } relation
   *[other] { $shown } relationer
}
pictures-page-in-view = { $nodes } och { $relations } i urvalet
pictures-page-alone = { $count ->
    [one] { $shown } nod utan relation i urvalet visas inte
   *[other] { $shown } noder utan relation i urvalet visas inte
}
pictures-page-nothing = Inget i grafen passar urvalet. Ändra filter eller år, eller välj ”Återställ”.
pictures-page-search = Sök
pictures-page-search-hint = Namn, även äldre
pictures-page-search-events-hint = Titel, arrangör, ämne eller plats
pictures-page-search-results = { $count ->
    [one] { $shown } träff. Välj med pil ned.
   *[other] { $shown } träffar. Välj med pil ned.
}
pictures-page-search-none = Ingen träff på ”{ $query }”.
pictures-page-search-hidden = utanför urvalet
pictures-page-search-alias = annat namn: { $name }
pictures-page-filter = Urval
pictures-page-legend-labels = Vad symbolerna betyder
pictures-page-legend-types = Relationer
pictures-page-of = { $shown } av { $total }
pictures-page-all = Alla
pictures-page-none = Inga
pictures-page-years = År
pictures-page-year-from = Från och med år
pictures-page-year-to = Till och med år
pictures-page-years-shown = { $from }–{ $to }
pictures-page-years-help = Det som saknar datum visas alla år.
pictures-page-measure = Storlek efter
pictures-page-reset = Återställ
pictures-page-fit = Visa hela bilden
pictures-page-zoom-in = Zooma in
pictures-page-zoom-out = Zooma ut
pictures-page-theme = Ljust/mörkt
pictures-page-skip = Hoppa till tabellen
pictures-page-picture = Bild av nätverket. Piltangenterna går från nod till nod, Retur visar detaljer, plus och minus zoomar. Samma innehåll finns i tabellen.
pictures-page-picture-help = Piltangenter: nästa nod. Retur: detaljer. + och −: zooma. Skift+pil: flytta.
pictures-page-tab-details = Detaljer
pictures-page-tab-table = Tabell
pictures-page-tab-path = Väg
pictures-page-tab-export = Spara
pictures-page-details-empty = Välj något i bilden, tabellen eller sökningen, så visas vad det är och var uppgifterna kommer ifrån.
pictures-page-most-tied = Flest relationer i urvalet
pictures-page-tab-meetings = Samtidigt
pictures-page-details-empty-event = Välj en programpunkt, så visas vad den är, vilka som arrangerar den och var uppgifterna kommer ifrån.
pictures-page-details-empty-row = Välj ett namn i tabellerna, så visas åren och var uppgifterna kommer ifrån.
pictures-page-details-empty-pair = Välj ”Visa källor” vid ett överlapp, så visas skälen och var uppgifterna kommer ifrån.
pictures-page-aliases = Andra namn
pictures-page-alias-dated = { $name } ({ $dates })
pictures-page-valid = Tid
pictures-page-from = från { $from }
pictures-page-until = till { $to }
pictures-page-from-until = { $from } – { $to }
pictures-page-facts = Uppgifter
pictures-page-sources = Källor
pictures-page-source-missing = Källan { $id } finns inte i grafen.
pictures-page-publisher = Utgivare
pictures-page-licence = Villkor
pictures-page-retrieved = Hämtad
pictures-page-link = Öppna sidan
pictures-page-as-written = Som skrivet
pictures-page-confidence = Säkerhet
pictures-page-confidence-stated = uttryckligen angivet
pictures-page-confidence-share = { $percent } %
pictures-page-role = Roll
pictures-page-relation = Relation
pictures-page-show-relation = Om relationen: { $name }
pictures-page-no-relations = Inga relationer i urvalet.
pictures-page-back = Tillbaka till { $name }
pictures-page-steps = Omgivning
pictures-page-steps-all = Allt
pictures-page-steps-one = 1 steg
pictures-page-steps-two = 2 steg
pictures-page-path-from = Från
pictures-page-path-to = Till
pictures-page-path-find = Visa väg
pictures-page-path-clear = Ta bort vägen
pictures-page-path-none = Ingen väg i urvalet mellan { $from } och { $to }.
pictures-page-path-found = { $count ->
    [one] Kortaste vägen i urvalet: { $shown } steg.
   *[other] Kortaste vägen i urvalet: { $shown } steg.
}
pictures-page-path-ways = En av { $shown } lika korta.
pictures-page-path-choose = Skriv och välj ett namn i båda fälten.
pictures-page-path-here = Väg härifrån …
pictures-page-table-nodes = Noder
pictures-page-table-relations = Relationer
pictures-page-column-name = Namn
pictures-page-column-label = Slag
pictures-page-column-kind = Underslag
pictures-page-column-degree = Relationer
pictures-page-column-years = År
pictures-page-column-start = Från
pictures-page-column-type = Relation
pictures-page-column-end = Till
pictures-page-column-role = Roll
pictures-page-column-as-written = Som skrivet
pictures-page-column-sources = Källa
pictures-page-column-confidence = Säkerhet
pictures-page-column-id = Id
pictures-page-column-aliases = Andra namn
pictures-page-sort = Sortera efter { $name }
pictures-page-more = { $count ->
    [one] Visa { $shown } rad till
   *[other] Visa { $shown } rader till
}
pictures-page-export = Spara det som visas i urvalet
pictures-page-export-png = Bild (PNG)
pictures-page-export-svg = Bild för tryck (SVG)
pictures-page-export-csv-nodes = Noder för Excel (CSV)
pictures-page-export-csv-relations = Relationer för Excel (CSV)
pictures-page-export-csv-events = Programpunkter för Excel (CSV)
pictures-page-print = Skriv ut
pictures-page-export-done = Sparade { $name }.
pictures-page-export-failed = Bilden kunde inte sparas. Prova SVG.
pictures-page-selected = { $name }, { $label }, { $relations }
pictures-page-notes = Om bilden
pictures-page-noscript = Sidan behöver JavaScript, som webbläsaren har stängt av. Ingenting hämtas från nätet.
pictures-page-all-day = Hela dagen
pictures-page-event-count = { $count ->
    [one] { $shown } programpunkt
   *[other] { $shown } programpunkter
}
pictures-page-clash-count = { $count ->
    [one] { $shown } krock
   *[other] { $shown } krockar
}
pictures-page-overlap-count = { $count ->
    [one] { $shown } överlapp
   *[other] { $shown } överlapp
}
pictures-page-day-summary = { $events }, { $clashes }, { $overlaps }
pictures-page-clash = Krock
pictures-page-overlap = Överlapp
pictures-page-clash-reason = { $count ->
    [one] { $names } är arrangör för båda, som pågår samtidigt i { $shown } minut.
   *[other] { $names } är arrangör för båda, som pågår samtidigt i { $shown } minuter.
}
pictures-page-overlap-reason = { $count ->
    [one] Samma ämne ({ $names }), olika arrangörer, samtidigt i { $shown } minut.
   *[other] Samma ämne ({ $names }), olika arrangörer, samtidigt i { $shown } minuter.
}
pictures-page-clash-help = Krock: samma arrangör har två programpunkter samtidigt. Överlapp: två egna arrangörer har programpunkter om samma ämne samtidigt. Heldagsaktiviteter räknas inte.
pictures-page-meetings = Krockar och överlapp
pictures-page-meetings-none = Inga krockar eller överlapp bland det som visas.
pictures-page-also = Även: { $names }
pictures-page-when = När
pictures-page-where = Var
pictures-page-about = Ämnen
pictures-page-organisers = Arrangörer
pictures-page-organisers-field = Arrangörsfältet, som skrivet
pictures-page-description = Beskrivning
pictures-page-status = Läge
pictures-page-empty-timetable = Ingen egen arrangör har en tidsatt programpunkt här.
pictures-page-lanes = Arrangörer
pictures-page-days = Dagar
pictures-page-only-meetings = Visa bara krockar och överlapp
pictures-page-slot = { $name }, { $when }, { $organisers }
pictures-page-select-hidden = ”{ $name }” ligger utanför urvalet. Återställ filtren för att se det i bilden.
pictures-status-planned = planerad
pictures-status-decided = beslutad
pictures-status-started = påbörjad
pictures-status-finished = avslutad
pictures-status-held = genomförd
pictures-status-cancelled = inställd
pictures-fact-register_id = I register
pictures-register-municipalities = { $id } (kommunkod)
pictures-register-regions = { $id } (länskod)
pictures-register-agencies = { $id } (myndighetsregistret)
pictures-register-universities = { $id } (listan över lärosäten)
pictures-fact-year = År
pictures-fact-description = Beskrivning
pictures-fact-amount = Belopp
pictures-fact-status = Läge
pictures-page-fact-url = Webbsida
pictures-fact-url = Webbsida
pictures-fact-starts_at = Börjar
pictures-fact-ends_at = Slutar
pictures-fact-all_day = Hela dagen
pictures-fact-kind_as_written = Typ, som skrivet
pictures-fact-language = Språk
pictures-fact-organisers_as_written = Arrangörsfältet, som skrivet
pictures-fact-source_id = Nummer i källan
pictures-fact-date = Datum
pictures-fact-publisher = Utgivare
pictures-fact-licence = Villkor
pictures-fact-path = Fil
pictures-fact-retrieved_at = Hämtad
pictures-fact-occasions = Tillfällen
pictures-yes = ja
pictures-no = nej
pictures-actor-title = { $name }: relationer och omgivning
pictures-actor-lead = Vad { $name } är med i, arrangerar och samverkar om, och vilka andra som finns där.
pictures-actor-left-out = { $count ->
    [one] { $shown } nod ryms inte i bilden; de med flest relationer visas.
   *[other] { $shown } noder ryms inte i bilden; de med flest relationer visas.
}
pictures-actor-argument = Ange organisationen, till exempel ”Öresundshuset”.
pictures-path-title = Vägen mellan { $start } och { $end }
pictures-path-lead = { $count ->
    [one] En kortaste väg mellan dem, genom aktörer, programpunkter, insatser och personer.
   *[other] { $shown } lika korta vägar mellan dem, genom aktörer, programpunkter, insatser och personer.
}
pictures-path-argument = Ange de två aktörerna, till exempel ”Malmö stad” ”Region Skåne”.
pictures-platforms-title = { $whose } samverkansplattformar: medlemmar år för år
pictures-platforms-lead = Vilka som var med i varje plattform, och från när till när. En ruta är fylld de år som källorna anger; det som saknar datum visas alla år.
pictures-platforms-alone = { $count ->
    [one] { $shown } plattform har inga kända medlemmar och visas inte.
   *[other] { $shown } plattformar har inga kända medlemmar och visas inte.
}
pictures-platforms-members = { $count ->
    [one] { $shown } medlem
   *[other] { $shown } medlemmar
}
pictures-trends-title = { $name } och omvärlden år för år
pictures-trends-lead = Antal programpunkter per år, efter ämne och arrangör. En programpunkt med flera arrangörer räknas hos var och en.
pictures-trends-own-actors = Egna arrangörer
pictures-trends-own-actors-lead = Programpunkter som de egna förvaltningarna och plattformarna arrangerar.
pictures-trends-own-topics = Ämnen i det egna programmet
pictures-trends-own-topics-lead = Vad de egna programpunkterna handlar om.
pictures-trends-topics = Ämnen i hela programmet
pictures-trends-topics-lead = Vad alla programpunkter handlar om.
pictures-trends-others = Andra arrangörer
pictures-trends-others-lead = De som arrangerar mest.
pictures-trends-left-out = { $count ->
    [one] { $shown } till visas inte.
   *[other] { $shown } till visas inte.
}
pictures-trends-undated = { $count ->
    [one] { $shown } programpunkt saknar år och räknas inte.
   *[other] { $shown } programpunkter saknar år och räknas inte.
}
pictures-explorer-title = { $name }: hela grafen
pictures-explorer-lead = Sök en aktör, plattform, insats eller programpunkt och se dess omgivning. Kartan visar allt på en gång.
pictures-page-cut = { $count ->
    [one] { $shown } nod ryms inte i bilden; de med flest relationer visas.
   *[other] { $shown } noder ryms inte i bilden; de med flest relationer visas.
}
pictures-page-map = Karta över hela grafen. Varje prick är en nod, varje fält en grupp som hör ihop. Välj en prick för att se dess omgivning.
pictures-page-map-show = Visa kartan över allt
pictures-page-map-regions = De största grupperna
pictures-page-map-region = { $name } med { $nodes }
pictures-page-opening = Öppnar grafen …
pictures-page-too-old = Webbläsaren är för gammal för att öppna filen. Edge, Chrome, Firefox eller Safari från 2023 eller senare klarar det.
pictures-page-member = med
pictures-page-total = Summa
pictures-page-column-told = Roll
pictures-page-matrix-search = Sök rad
pictures-page-rows = { $count ->
    [one] { $shown } rad
   *[other] { $shown } rader
}
pictures-page-export-csv-rows = Tabellerna för Excel (CSV)
pictures-page-tables = Tabeller
pictures-overlaps-title = Överlapp: { $edition }
pictures-overlaps-everywhere = alla upplagor
pictures-overlaps-lead = Vilka programpunkter och insatser som överlappar varandra, hur starkt, varför och vad man kan göra åt det.
pictures-overlaps-left-out = { $count ->
    [one] { $shown } svagare överlapp visas inte.
   *[other] { $shown } svagare överlapp visas inte.
}
pictures-overlaps-organisers = { $count ->
    [one] { $shown } arrangör med få överlapp är inte med i teckningen, men i listan.
   *[other] { $shown } arrangörer med få överlapp är inte med i teckningen, men i listan.
}
pictures-page-overlaps-who = Vem överlappar vem: tjockare linje, fler överlapp. Samma uppgifter står i listan nedanför.
pictures-page-overlaps-strength = styrka { $percent }
pictures-page-overlaps-could = förslag: { $name }
pictures-page-overlaps-sources = Visa källor
pictures-page-overlaps-why = Varför
pictures-page-overlaps-percent = Styrka i procent
pictures-page-overlaps-suggested = Förslag
pictures-page-overlaps-kinds = Slag av överlapp
pictures-page-overlaps-least = Minsta styrka
pictures-page-overlaps-none = Inga överlapp bland de egna programpunkterna här.
