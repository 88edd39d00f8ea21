starter-catalogue =
    # Katalogen: vems graf det är, vilka källor den bygger på, var den lagras och var besluten står.
    # Lägg den under versionshantering tillsammans med besluten.
    perspective: Malmö stad
    language: { $language }
    store: .omvarld           # en mapp, eller neo4j://värd:7687 (lösenordet i OMVARLD_NEO4J_PASSWORD)
    decisions: beslut.txt
    sources:
    {"  "}- id: malmo
    {"    "}loader: inventory-yaml
    {"    "}path: bundled:malmo   # den medföljande inventeringen; byt mot er egen fil eller mapp
    {"  "}# Ett arrangemangsprogram läggs till så här:
    {"  "}# - id: almedalen-2023
    {"  "}#   loader: almedalen-csv
    {"  "}#   path: almedalen/2023.csv
    {"  "}#   name: Almedalsveckans program 2023
    {"  "}#   publisher: Region Gotland
    {"  "}#   licence: okänd
    {"  "}#   options:
    {"  "}#     arena: Almedalsveckan
    {"  "}#     edition: Almedalsveckan 2023
starter-readme =
    {"#"} Er omvärld som graf

    Här ligger katalogen `omvarld.yaml`, lagret i `.omvarld/` och besluten om namn i `beslut.txt`.

    {"```"}
    omvarld check      # läs och granska källorna
    omvarld plan       # vad ett bygge skulle ändra
    omvarld build      # bygg
    omvarld status     # vad grafen rymmer
    omvarld queries    # frågor som finns färdiga
    omvarld picture network -o bilder/natverk.html
    {"```"}

    Fyll i förvaltningarnas insatser i mallarna i `mallar/`, lägg in dem som källor i `omvarld.yaml` och bygg igen.
start-init-done = Klart. I { $folder } ligger nu: { $files }. Kör ”omvarld build” där.
demo-unchanged = Inget har ändrats sedan sist: grafen och bilderna stämmer.
demo-pictures = Bilderna (öppna i en webbläsare, de fungerar utan nätverk):
demo-next = Tre saker att prova härnäst:
