starter-catalogue =
    # The catalogue: whose graph it is, which sources it is built from, where it is kept, where the decisions stand.
    # Keep it under version control, together with the decisions.
    perspective: Malmö stad
    language: { $language }
    store: .omvarld           # a folder, or neo4j://host:7687 (the password in OMVARLD_NEO4J_PASSWORD)
    decisions: beslut.txt
    sources:
    {"  "}- id: malmo
    {"    "}loader: inventory-yaml
    {"    "}path: bundled:malmo   # the bundled inventory; put your own file or folder in its place
    {"  "}# A programme is added like this:
    {"  "}# - id: almedalen-2023
    {"  "}#   loader: almedalen-csv
    {"  "}#   path: almedalen/2023.csv
    {"  "}#   name: The programme of Almedalsveckan 2023
    {"  "}#   publisher: Region Gotland
    {"  "}#   licence: unknown
    {"  "}#   options:
    {"  "}#     arena: Almedalsveckan
    {"  "}#     edition: Almedalsveckan 2023
starter-readme =
    {"#"} Your external work as a graph

    Here are the catalogue `omvarld.yaml`, the store in `.omvarld/` and the decisions about names in `beslut.txt`.

    {"```"}
    omvarld check      # read and validate the sources
    omvarld plan       # what a build would change
    omvarld build      # build
    omvarld status     # what the graph holds
    omvarld queries    # the questions that are ready
    omvarld picture network -o bilder/natverk.html
    {"```"}

    Fill in the administrations' efforts in the templates in `mallar/`, add them as sources to `omvarld.yaml`, build again.
start-init-done = Done. In { $folder } there is now: { $files }. Run “omvarld build” there.
demo-unchanged = Nothing has changed since last time: the graph and the pictures agree.
demo-pictures = The pictures (open them in a browser; they work without a network):
demo-next = Three things to try next:
