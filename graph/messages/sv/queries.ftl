queries-header = Frågan ”{ $name }” i biblioteket har ett felaktigt huvud: { $problem }
queries-query-unknown = Det finns ingen fråga som heter ”{ $name }”.{ $hint } Alla frågor visas med ”omvarld queries”.
queries-did-you-mean = { " " }Menade du { $names }?
queries-quoted = ”{ $name }”
queries-name-unknown = { $label ->
    [Organisation] Ingen organisation
    [Administration] Ingen egen förvaltning
    [Platform] Ingen plattform
    [Arena] Ingen arena
    [Edition] Ingen upplaga
    [Event] Ingen programpunkt
    [Initiative] Ingen insats
    [Topic] Inget ämne
    [Person] Ingen person
    [Place] Ingen plats
    [Source] Ingen källa
   *[other] Inget
} i grafen heter ”{ $name }”.{ $hint }
queries-name-several = Flera heter ”{ $name }”. Ange vilken med dess id: { $ids }
queries-parameter-type = Parametern ”{ $name }” ska vara { $type ->
    [integer] ett heltal
    [number] ett tal
    [year] ett årtal
    [flag] ja eller nej
    [date] ett datum (ÅÅÅÅ-MM-DD)
   *[other] text
}, men är ”{ $found }”.
queries-parameter-unknown = Frågan ”{ $query }” har ingen parameter ”{ $name }”. Den har: { $names }.
queries-parameter-missing = Frågan ”{ $query }” behöver parametern ”{ $name }”. Ange den med -p { $name }=…
queries-and-more = … och { $count } till
queries-yes = ja
queries-no = nej
queries-sheet = Blad { $number }
queries-no-rows = Inget i grafen svarar mot frågan.
queries-truncated = Svaret är kapat vid radgränsen. Höj den med --rows, eller ställ en smalare fråga.
queries-written = Skrev { $file }
queries-cannot-write = Kan inte skriva { $file }: { $reason }. Välj en annan plats med -o.
queries-xlsx-terminal = En Excel-fil kan inte visas i terminalen. Ange en fil med -o svar.xlsx.
queries-xlsx-rows = Tabellen har { $rows } rader, och ett blad i Excel rymmer { $most }. Skriv den som .csv i stället.
queries-export-unknown = Filändelsen på { $file } säger inget känt format. Använd någon av { $endings }.
queries-group-unknown = Det finns ingen grupp ”{ $name }”. En grupp är egna (vi själva), en organisation med sina delar, en plattforms medlemmar eller ett slag: { $kinds }.
queries-group-own = egna
queries-parameter-form = Parametern ”{ $found }” ska skrivas namn=värde.
queries-as-of-or-span = Ange antingen --as-of eller --from och --to, inte båda.
queries-span-backwards = --from { $first } ligger efter --to { $last }. Byt plats på dem.
queries-help-output = Skriv till filen i stället för till skärmen; ändelsen säger formatet.
queries-help-format = Hur svaret skrivs. Annars filens ändelse, annars en tabell.
queries-help-from = Från och med året.
queries-help-to = Till och med året.
queries-help-as-of = Så som det var ett visst år.
queries-help-limit = Hur många rader.
queries-help-queries = Visa frågorna i biblioteket, eller dem som innehåller orden.
queries-help-query = Ställ en fråga ur biblioteket, eller en egen i Cypher. Läser bara.
queries-help-parameter = En parameter, till exempel -p organisation=Polisen. Kan anges flera gånger.
queries-help-seconds = Hur länge frågan får ta.
queries-help-rows = Hur många rader svaret får ha.
queries-help-cypher = Visa frågans Cypher i stället för svaret.
queries-help-show = Visa en aktörs profil: struktur, namn, partner, plattformar, arenor, ämnen och källor.
queries-help-partners = Rangordna en organisations partner (annars våra egna), med belägg.
queries-help-alike = Visa i stället vilka som arbetar med samma ämnen.
queries-help-way-to = Visa i stället de kortaste vägarna till en annan organisation.
queries-help-brokers = Visa vilka som binder samman nätverket.
queries-help-communities = Visa i stället grupper som ordnar mest med varandra.
queries-help-core = Visa i stället kärna och periferi.
queries-help-between = Visa i stället vilka som binder samman två grupper: egna, en organisation, en plattform eller ett slag.
queries-help-whitespots = Visa vita fläckar: där vi är tysta och andra hörs, och band som saknas.
queries-help-for = Vems vita fläckar; annars våra egna.
queries-help-trends = Visa vad som växer och krymper, eller en organisations dagordningsmakt.
queries-help-of = Vad som följs över åren.
queries-help-trends-for = Bara den organisationens programpunkter, mätta mot hela programmet.
queries-help-export = Skriv hela grafen till en fil: GraphML eller GEXF för Gephi, CSV, Excel eller ett Cypher-skript.
queries-help-export-to = Filen; ändelsen säger formatet: .graphml, .gexf, .csv, .xlsx eller .cypher. En mapp får filerna för ”neo4j-admin database import”.
queries-title-library = { $count } av bibliotekets { $all } frågor
queries-title-brokers = Vilka binder samman nätverket
queries-title-communities = Grupper som ordnar med varandra
queries-title-core = Kärna och periferi
queries-title-partners = Partner till { $name }
queries-title-ways = Vägar mellan { $one } och { $other }
queries-title-bridges = Vilka binder samman grupperna
queries-title-alike = Vilka arbetar som { $name }
queries-title-whitespots = Vita fläckar
queries-title-trends-topics = Ämnen som växer och krymper
queries-title-trends-focus-areas = Fokusområden som växer och krymper
queries-title-trends-organisers = Arrangörer som växer och krymper
queries-title-trends-partners = Partner som växer och krymper
queries-title-trends-events = Programpunkter år för år
queries-title-power = Dagordningsmakt: { $name }
queries-measure-partners = Styrka: varje gemensam programpunkt räknas som ett delat med antalet andra arrangörer, en plats på den andres scen som en halv, en gemensam plattform eller insats som en hel.
queries-measure-brokers = Mellanhand: den andel av alla kortaste vägar mellan två andra som går genom organisationen (0–1). Bundenhet (Burt): låg när de egna partnerna inte känner varandra, vilket gör en till mellanhand.
queries-measure-communities = Grupper (Leiden, modularitet): organisationer som ordnar mer med varandra än med andra; ”inom gruppen” är den andel av banden som stannar där. En grupp bär namnen på de tre med flest band. Slumpen är låst, men närliggande indelningar kan vara nästan lika bra.
queries-measure-core = Kärna: det största k för vilket organisationen finns kvar när alla med färre än k band tas bort, om och om igen.
queries-measure-ways = Kortast väg: färst steg från den ena till den andra, där varje steg är minst en gemensam programpunkt; vägar med fler programpunkter visas först.
queries-measure-bridges = Brostyrka: det minsta av antalet gemensamma programpunkter åt vardera hållet; en programpunkt med flera räknas en gång.
queries-measure-alike = Likhet: hur lika ämnesprofilerna är (cosinus, 0–1), där ett ämne som få tar upp väger tyngre.
queries-measure-silent-area = Tysta områden: fokusområden där vår andel av programmet är mindre än vår andel i stort. Vikten är antalet programpunkter utöver dem som motsvarar våra.
queries-measure-strong-stranger = Starka obekanta: aktörer med minst tre programpunkter i ett fokusområde som vi varken delar programpunkt eller plattform med.
queries-measure-unheld-partner = Partner utan plattform: de vi ordnat minst två programpunkter med men som inte är med i någon av våra plattformar.
queries-measure-twin-platforms = Tvillingplattformar: två plattformar där den mindre delar minst hälften av sina medlemmar med den andra; vikten är andelen.
queries-measure-missing-arena = Arenor utan oss: arenor där våra partner ordnar något och vi inte gör det; vikten är antalet partner.
queries-measure-trends = Andel: programpunkter delat med hela programmet det året, så att ett större program inte syns som tillväxt. Förändring: sista årets andel minus första årets, i procentenheter.
queries-measure-power = Dagordningsmakt: egna programpunkter och deras andel och plats bland alla arrangörer, platser vi fått på andras scener och platser vi gett andra på våra. Platserna är tomma de år då programmet inte säger vilka som talar.
queries-sampled = Mellanhand är skattad från ett urval av organisationer; felmarginalen (±) täcker det rätta värdet i ungefär 95 fall av 100.
queries-section-names = Namn
queries-section-part_of = Hör till
queries-section-parts = Delar
queries-section-platforms = Plattformar
queries-section-members = Medlemmar
queries-section-initiatives = Insatser
queries-section-arenas = Arenor och upplagor
queries-section-topics = Ämnen
queries-section-partners = Partner
queries-section-voices = Företrädare
queries-section-successions = Efterträder eller efterträds av
queries-spot-silent_area = Tysta områden
queries-spot-strong_stranger = Starka obekanta
queries-spot-unheld_partner = Partner utan plattform
queries-spot-twin_platforms = Tvillingplattformar
queries-spot-missing_arena = Arenor utan oss
queries-audience-strategist = strateg
queries-audience-coordinator = samordnare
queries-audience-analyst = analytiker
queries-column-at-ours = På våra programpunkter
queries-column-at-theirs = På deras programpunkter
queries-column-partner = Partner
queries-column-kind = Slag
queries-column-events = Programpunkter
queries-column-years = År
queries-column-year = År
queries-column-sources = Källor
queries-column-source = Källa
queries-column-starts-at = Börjar
queries-column-ends-at = Slutar
queries-column-event = Programpunkt
queries-column-edition = Upplaga
queries-column-as-written = Som skrivet
queries-column-url = Länk
queries-column-platform = Plattform
queries-column-member = Medlem
queries-column-role = Roll
queries-column-valid-from = Från
queries-column-valid-to = Till
queries-column-members = Medlemmar
queries-column-decided-by = Beslutat av
queries-column-subject = Vad
queries-column-label = Sort
queries-column-organisation = Organisation
queries-column-relation = Relation
queries-column-arena = Arena
queries-column-alone = Ensam
queries-column-with-others = Med andra
queries-column-share = Andel
queries-column-topic = Ämne
queries-column-focus-areas = Fokusområden
queries-column-ours = Våra
queries-column-examples = Exempel
queries-column-person = Person
queries-column-represents = Företräder
queries-column-facts = Uppgifter
queries-column-publisher = Utgivare
queries-column-licence = Licens
queries-column-retrieved-at = Hämtad
queries-column-entity = Vad
queries-column-first-character = Från tecken
queries-column-after-last = Till tecken
queries-column-place = Plats
queries-column-initiative = Insats
queries-column-amount = Belopp
queries-column-led-by = Leds av
queries-column-organisers = Arrangörer
queries-column-status = Läge
queries-column-alias = Namn
queries-column-confidence = Säkerhet
queries-column-day = Dag
queries-column-example = Exempel
queries-column-first-year = Första år
queries-column-last-year = Sista år
queries-column-focus-area = Fokusområde
queries-column-guest = Gäst
queries-column-on-stage = På scen
queries-column-organisations = Organisationer
queries-column-organised = Ordnat
queries-column-organiser = Arrangör
queries-column-our-role = Vår roll
queries-column-their-role = Deras roll
queries-column-part = Del
queries-column-partner-already = Redan partner
queries-column-places = Platser
queries-column-predecessor = Föregångare
queries-column-successor = Efterföljare
queries-column-present-name = Nuvarande namn
queries-column-roles = Roller
queries-column-rule = Regel
queries-column-seats = Platser på scen
queries-column-step = Steg
queries-column-ties = Band
queries-column-to = Till
queries-column-topics = Ämnen
queries-column-under = Under
queries-column-strength = Styrka
queries-column-platforms = Plattformar
queries-column-initiatives = Insatser
queries-column-evidence = Belägg
queries-column-betweenness = Mellanhand
queries-column-margin = Felmarginal (±)
queries-column-constraint = Bundenhet
queries-column-partners = Partner
queries-column-bridges = Binder samman
queries-column-community = Grupp
queries-column-inside = Inom gruppen
queries-column-core = Kärna
queries-column-innermost = Innerst
queries-column-way = Väg
queries-column-next = Nästa
queries-column-to-first = Till den ena
queries-column-to-second = Till den andra
queries-column-likeness = Likhet
queries-column-spot = Vit fläck
queries-column-against = Gäller
queries-column-theirs = Andras
queries-column-weight = Vikt
queries-column-share-in-year = { $year } %
queries-column-change = Förändring (procentenheter)
queries-column-growth = Tillväxt
queries-column-programme = Hela programmet
queries-column-own-events = Egna
queries-column-rank = Plats i rang
queries-column-seats-received = Platser vi fått
queries-column-seats-given = Platser vi gett
queries-column-per-given = Fått per gett
queries-column-section = Avsnitt
queries-column-name = Namn
queries-column-detail = Roll, slag eller sammanhang
queries-column-count = Antal
queries-column-title = Rubrik
queries-column-question = Fråga
queries-column-audience = För
queries-column-parameters = Parametrar
queries-help-query-as-of = Som det var året ÅR. En fråga som har parametern as_of ($as_of i egen Cypher) får året; andra ställs till det som gällde då, under namnen från det året.
