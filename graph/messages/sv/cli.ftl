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
help-init = Skapa en katalog, mallar för inventeringen och en läsmig-fil i mappen DIR.
help-demo = Från ingenting till bilder: Malmös medföljande inventering byggs i mappen DIR.
cli-error = Fel: { $message }
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
