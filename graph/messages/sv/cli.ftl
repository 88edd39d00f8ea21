help-omvarld = Omvärld: en kommuns omvärldsarbete som en graf. Källor blir en graf, grafen blir svar och bilder.
help-catalogue = Katalogfilen. Annars OMVARLD_CATALOGUE, annars omvarld.yaml här eller i närmaste mapp ovanför.
help-debug = Visa programmets egen felspårning.
help-store = Lagret: embedded, neo4j, en mapp eller en adress (neo4j://…). Annars OMVARLD_STORE, annars katalogens.
help-check = Läs och granska alla källor. Bygger inget.
help-plan = Visa vad ett bygge skulle lägga till, ändra och ta bort. Gör inget.
help-exit-code = Avsluta med { $code } om något skulle ändras.
help-format = Hur svaret skrivs.
help-plan-all = Visa varje nod och relation, inte bara de första.
help-build = Bygg grafen: planera och genomför.
help-dry-run = Som ”plan”: visa, gör inget.
help-adopt = Bygg även i en Neo4j-databas som redan rymmer annat; det som andra lagt dit lämnas orört.
help-status = Visa vilken graf det är, hur gammal den är och vad den rymmer.
help-fetch = Hämta katalogens öppna källor till mellanlagret.
help-init = Skapa en katalog, mallar för inventeringen och en läsmig-fil i mappen MAPP.
help-demo = Från ingenting till bilder: Malmös medföljande inventering byggs i mappen MAPP.
cli-error = Fel: { $message }
cli-usage = Användning:
cli-options = Flaggor
cli-commands = Kommandon
cli-help-help = Visa den här hjälpen.
cli-help-version = Visa versionen.
cli-default = annars { $value }
cli-required = måste anges
cli-try-help = Kör ”{ $command } { $option }” för hjälp.
cli-did-you-mean = Menade du { $names }?
cli-missing-command = Inget kommando är angivet.
cli-missing-option = Flaggan { $name } saknas. Den måste anges.
cli-missing-argument = { $name } saknas. Det måste anges.
cli-no-such-command = Det finns inget kommando ”{ $name }”.
cli-no-such-option = Det finns ingen flagga ”{ $name }”.
cli-option-no-value = Flaggan { $name } tar inget värde.
cli-option-values = { $count ->
    [one] Flaggan { $name } behöver ett värde.
   *[other] Flaggan { $name } behöver { $count } värden.
}
cli-unexpected = { $count ->
    [one] Ett ord för mycket: { $words }. Ett namn av flera ord skrivs inom citattecken.
   *[other] { $count } ord för mycket: { $words }. Ett namn av flera ord skrivs inom citattecken.
}
cli-wrong-value = Fel värde för { $name }: { $message }
cli-value-choice = ”{ $value }” finns inte att välja. Välj något av: { $choices }.
cli-value-integer = ”{ $value }” duger inte. Ange ett heltal, { $range }.
cli-value-number = ”{ $value }” duger inte. Ange ett tal, { $range }.
cli-value-day = ”{ $value }” är ingen dag. Skriv dagen som 2017-07-02.
cli-value-folder = { $path } är en mapp, inte en fil.
cli-value-file = { $path } är en fil, inte en mapp.
cli-value-unreadable = { $path } får inte läsas. Kontrollera behörigheten.
cli-range = { $least } till { $most }
cli-range-least = { $least } eller mer
cli-range-more = större än { $least } och högst { $most }
# Vad som i ett kommandos form står för användarens egna ord. De engelska namnen står i koden.
cli-form-args = ORD
cli-form-build = BYGGE
cli-form-command = KOMMANDO
cli-form-decision = BESLUT
cli-form-dir = MAPP
cli-form-event = HÄNDELSE
cli-form-file = FIL
cli-form-float-range = TAL
cli-form-folder = MAPP
cli-form-group = GRUPP
cli-form-id = ID
cli-form-integer-range = HELTAL
cli-form-key = NAMN
cli-form-name = NAMN
cli-form-number = NUMMER
cli-form-options = FLAGGOR
cli-form-or = eller
cli-form-org = ORG
cli-form-other = ANNAT
cli-form-path = FIL
cli-form-person = PERSON
cli-form-proposal = FÖRSLAG
cli-form-query = FRÅGA
cli-form-relation = RELATION
cli-form-source = KÄLLA
cli-form-text = TEXT
cli-form-url = ADRESS
cli-form-value = VÄRDE
cli-form-view = VY
cli-form-words = ORD
cli-form-year = ÅR
cli-form-address = ADRESS
cli-form-host = VÄRD
cli-nothing-built = Grafen är inte byggd än. Kör ”omvarld build” först.
cli-interrupted = Avbrutet. Grafen som gällde gäller fortfarande.
cli-language-unknown = Miljövariabeln OMVARLD_LANGUAGE är ”{ $language }”. Välj något av: { $known }.
cli-system = Det gick inte att läsa eller skriva: { $reason }. Kontrollera behörighet och ledigt utrymme.
cli-system-file = Det gick inte att läsa eller skriva { $file }: { $reason }. Kontrollera sökväg, behörighet och ledigt utrymme.
cli-source-unknown = Katalogen har ingen källa ”{ $id }”. Den har: { $known }.
fetch-nothing = Ingen källa i katalogen har en adress (url), så det finns inget att hämta.
progress-start = Börjar
progress-read = Läser källor
progress-names = Lär av namnen
progress-assemble = Sätter samman grafen
progress-plan = Jämför med lagret
progress-store = Skriver till lagret
problem-row = , rad { $row }
problem-column = , kolumn ”{ $column }”
source-tolerance = Källan ”{ $id }”: { $count } av { $rows } rader måste läggas åt sidan, fler än de { $tolerance } som katalogen tillåter. Inget har ändrats. Den första: { $first }
expect-stop = Källan ”{ $id }” stämmer inte med vad katalogen väntar sig ({ $expected }): { $found }. Inget har ändrats. Rätta källan eller ändra ”expect”.
expect-few = Färre rader än väntat: { $found }, väntat minst { $expected }.
expect-many = Fler rader än väntat: { $found }, väntat högst { $expected }.
expect-value = Värdet { $found } i { $expected } har inte setts förut.
check-summary = { $sources ->
    [one] En källa läst
   *[other] { $sources } källor lästa
}, { $rows ->
    [one] en rad
   *[other] { $rows } rader
}, { $problems ->
    [0] inget att anmärka på
    [one] en anmärkning
   *[other] { $problems } anmärkningar
}.
report-more = { $id }: ytterligare { $count ->
    [one] en anmärkning
   *[other] { $count } anmärkningar
}.
report-set-aside = { $id }: { $count ->
    [one] en rad lades
   *[other] { $count } rader lades
} åt sidan av { $rows }.
plan-empty = Inget att ändra: grafen stämmer med källorna och besluten.
plan-heading = Ett bygge ändrar { $nodes ->
    [one] en nod
   *[other] { $nodes } noder
} och { $relations ->
    [one] en relation
   *[other] { $relations } relationer
} (+ ny, ~ ändrad, - borttagen):
plan-per-source = Per källa:
plan-more =   … och { $count } till (visa alla med --all)
build-done = Byggd: { $nodes } noder och { $relations } relationer (bygge { $id }).
build-unchanged = Grafen är oförändrad: { $nodes } noder och { $relations } relationer (bygge { $id }).
status-catalogue = Katalog: { $file } (grafen är { $perspective }s)
status-store = Lager: { $store }
status-empty = Inget är byggt än. Kör ”omvarld build”.
status-build = Bygge: { $id }, { $built_at }
status-undated = utan datum
status-in-build = i bygget
status-not-in-build = inte i bygget
status-waiting = { $count ->
    [0] Inga namn väntar på beslut.
    [one] Ett par namn väntar på beslut: kör ”omvarld review”.
   *[other] { $count } par av namn väntar på beslut: kör ”omvarld review”.
}
status-proposals = { $count ->
    [one] En mening i ett dokument föreslår ett samband: kör ”omvarld review --proposals”.
   *[other] { $count } meningar i dokument föreslår samband: kör ”omvarld review --proposals”.
}
status-source = Källa { $id }: hämtad { $retrieved }, { $built }
