# Arbetsytan: `omvarld serve`.
web-menu = Sidor
web-menu-overview = Översikt
web-menu-search = Sök
web-menu-network = Nätverk
web-menu-edition = Upplagor
web-menu-overlaps = Överlapp
web-menu-names = Namn
web-menu-ask = Fråga
web-menu-build = Bygge
web-skip = Till innehållet
web-search-label = Sök i allt
web-search-placeholder = Sök i allt
web-search = Sök
web-search-found = { $total ->
    [0] Inget hittades
    [one] 1 träff
   *[other] { $shown } av { $total } träffar
 }
web-search-also = även ”{ $name }”
web-search-all = Visa fler
web-search-nothing = Inget har ”{ $words }” i namn eller text. Pröva färre eller kortare ord, eller ta bort ett urval.
web-facets = Urval
web-facet-label = Vad
web-facet-kind = Slag
web-facet-year = År
web-facet-more = och { $count } till
queries-search-organisation = Organisation
queries-search-event = Programpunkt
queries-search-initiative = Insats
queries-search-topic = Ämne
queries-search-arena = Arena
queries-search-edition = Upplaga
queries-search-person = Person
queries-search-place = Plats
web-answer = Svar
web-no-rows = Inga rader.
web-picture-alone = Öppna bilden för sig
web-picture-file = Spara som fil
web-to-start = Till översikten
web-signed-in = { $name } ({ $role })
web-user-alone = operatör
web-role-reader = läsare
web-role-editor = redaktör
web-role-operator = driftansvarig
web-overview-build = Bygge { $id }, { $when }: { $nodes } noder och { $relations } relationer.
web-overview-waits = Väntar på någon
web-overview-names = { $count ->
    [one] namnpar att ta ställning till
   *[other] namnpar att ta ställning till
 }
web-overview-overlaps = Överlapp att ta ställning till
web-overview-building = { $who } bygger just nu
web-overview-holds = Vad grafen rymmer
web-actor-all = Visa alla rader
web-actor-picture = Grannskapet som bild
web-thing-unknown = Grafen har inget med id ”{ $id }”. Den kan ha fått ett annat id i ett senare bygge: sök på namnet.
web-network-view = Bild
web-network-year = År
web-network-all-years = alla år
web-view-network = Partner och plattformar
web-view-platforms = Medlemskap år för år
web-view-explorer = Hela grafen
web-view-trends = Trender
web-show = Visa
web-year = ”{ $found }” är inget år. Skriv fyra siffror, till exempel 2023.
web-edition-items = { $count ->
    [one] 1 programpunkt
   *[other] { $count } programpunkter
 }
web-edition-not-loaded = inget program inläst
web-edition-others = Alla upplagor
web-ask = Fråga
web-ask-cypher = Fråga i Cypher
web-ask-library = Frågebiblioteket
web-ask-own = Egen fråga i Cypher
web-ask-schema = Vad grafen har
web-ask-shown = Sidan visar de första { $count } raderna. Filerna har alla.
web-nothing-asked = Ingen fråga är ställd. Välj en i biblioteket eller skriv en i Cypher.
web-form-unknown = ”{ $form }” är inget filformat här. De som finns är csv, xlsx och json.
web-names-waiting = { $total ->
    [0] Inga namn väntar på beslut.
    [one] Ett namnpar väntar på beslut.
   *[other] { $total } namnpar väntar på beslut, de som rör flest programpunkter först. Här är { $shown }.
 }
web-names-events = { $count ->
    [one] 1 programpunkt
   *[other] { $count } programpunkter
 }
web-names-beside = Tillsammans med { $names }
web-names-why = Varför (frivilligt)
web-names-decide = Spara besluten
web-names-latest = Senaste besluten
web-names-none = Inga beslut är fattade än.
web-names-next-build = Ett beslut syns i grafen efter nästa bygge.
web-answer-same = samma
web-answer-different = olika
web-answer-part_of = den första är en del av den andra
web-answer-whole_of = den andra är en del av den första
web-answer-unsure = osäker
web-answer-gone = Frågan finns inte längre: någon annan kan ha svarat. Ladda om sidan; inget av svaren är sparat.
web-undo = Ångra
web-build-plan = Visa vad ett bygge skulle ändra
web-build-build = Bygg
web-build-job-plan = Plan, { $who }, { $when }
web-build-job-build = Bygge, { $who }, { $when }
web-build-progress = Hur långt det har kommit
web-build-look-again = Se hur långt det har kommit
web-build-ended = Klart.
web-build-failed = Det gick inte (kod { $code }). Grafen är som den var.
web-build-left-out = { $count } rader till visas inte här.
web-build-kept = Byggen som finns kvar
web-build-id = Bygge
web-build-when = När
web-build-nodes = Noder
web-build-relations = Relationer
web-build-shown = visas nu
web-job-busy = { $who } har redan startat ”{ $command }”. Vänta tills det är klart.
web-command-unknown = ”{ $command }” kan inte startas härifrån.
web-missing = Sidan finns inte
web-missing-words = Det finns ingen sida på den adressen.
web-error = Det gick inte
web-forbidden = Det får du inte
web-forbidden-role = Det kräver rollen { $needed }. Du är { $held }.
web-refused-host = Begäran gäller en annan adress än arbetsytans. Öppna den med den länk som omvarld serve visar.
web-refused-size = Begäran är större än { $megabytes } MB.
web-refused-origin = Begäran kom inte från arbetsytans egna sidor. Inget är ändrat.
web-refused-nobody = Du är inte inloggad. Öppna arbetsytan med den länk som omvarld serve visar (den gäller en gång), eller logga in där din kommun gör det, och ladda om sidan.
web-serve-open = Arbetsytan lyssnar inte på { $host } utan inloggning. Ställ en omvänd proxy med inloggning framför och ange den med --trust-proxy.
web-serve-proxy = ”{ $proxy }” är ingen IP-adress. --trust-proxy tar proxyns adress, till exempel 127.0.0.1.
web-serve-port = Port { $port } gick inte att öppna ({ $reason }). Välj en annan med --port.
web-serving = Arbetsytan är öppen: { $link }
web-serving-token = Länken gäller en gång. Den finns också i { $file }. Avsluta med Ctrl-C.
web-help-serve =
    Öppna arbetsytan i webbläsaren: sök, titta, besluta och bygg.

    Lyssnar bara på den egna datorn. För ett lag: ställ en omvänd proxy som loggar in
    folk framför, och ange dess adress med --trust-proxy.
web-help-port = Port; 0 tar en ledig.
web-help-host = Adress att lyssna på.
web-help-name = Värdnamn som proxyn svarar under. Kan anges flera gånger.
web-help-trust-proxy = Proxyns adress: dess huvuden säger vem som är inloggad och med vilken roll.
web-help-open = Öppna webbläsaren.
