help-omvarld = Omvärld: a city's external work as a graph. Sources become a graph, the graph becomes answers and pictures.
help-catalogue = The catalogue file. Otherwise OMVARLD_CATALOGUE, otherwise omvarld.yaml here or in the nearest folder above.
help-debug = Show the program's own traceback.
help-store = The store: embedded, neo4j, a folder or an address (neo4j://…). Otherwise OMVARLD_STORE, otherwise the catalogue's.
help-check = Read and validate every source. Builds nothing.
help-plan = Show what a build would add, change and remove. Applies nothing.
help-exit-code = End with { $code } if something would change.
help-format = How the answer is written.
help-plan-all = Show every node and relation, not only the first.
help-build = Build the graph: plan and apply.
help-dry-run = As “plan”: show, apply nothing.
help-adopt = Build even in a Neo4j database that holds other things; what others put there is left alone.
help-status = Show which graph this is, how old it is and what it holds.
help-fetch = Download the catalogue's open sources into the cache.
help-init = Make a catalogue, inventory templates and a readme in the folder DIR.
help-demo = From nothing to pictures: Malmö's bundled inventory is built in the folder DIR.
cli-error = Error: { $message }
cli-nothing-built = The graph is not built yet. Run “omvarld build” first.
cli-interrupted = Interrupted. The graph that stood still stands.
cli-language-unknown = The environment variable OMVARLD_LANGUAGE is “{ $language }”. Choose one of: { $known }.
cli-system = Could not read or write: { $reason }. Check permissions and free space.
cli-system-file = Could not read or write { $file }: { $reason }. Check the path, permissions and free space.
cli-source-unknown = The catalogue has no source “{ $id }”. It has: { $known }.
fetch-nothing = No source of the catalogue has a url, so there is nothing to fetch.
progress-start = Starting
progress-read = Reading sources
progress-names = Learning the names
progress-assemble = Assembling the graph
progress-plan = Comparing with the store
progress-store = Writing to the store
problem-row = , row { $row }
problem-column = , column “{ $column }”
source-tolerance = Source “{ $id }”: { $count } of { $rows } rows must be set aside, more than the { $tolerance } that the catalogue allows. Nothing was changed. The first: { $first }
expect-stop = Source “{ $id }” is not what the catalogue expects ({ $expected }): { $found }. Nothing was changed. Mend the source or change “expect”.
expect-few = Fewer rows than expected: { $found }, expected at least { $expected }.
expect-many = More rows than expected: { $found }, expected at most { $expected }.
expect-value = The value { $found } in { $expected } was never seen before.
check-summary = { $sources ->
    [one] One source
   *[other] { $sources } sources
} read, { $rows ->
    [one] one row
   *[other] { $rows } rows
}, { $problems ->
    [0] nothing to remark on
    [one] one remark
   *[other] { $problems } remarks
}.
report-more = { $id }: { $count ->
    [one] one more remark
   *[other] { $count } more remarks
}.
report-set-aside = { $id }: { $count ->
    [one] one row was set
   *[other] { $count } rows were set
} aside of { $rows }.
plan-empty = Nothing to change: the graph agrees with the sources and the decisions.
plan-heading = A build changes { $nodes ->
    [one] one node
   *[other] { $nodes } nodes
} and { $relations ->
    [one] one relation
   *[other] { $relations } relations
} (+ new, ~ changed, - removed):
plan-per-source = Per source:
plan-more =   … and { $count } more (show all with --all)
build-done = Built: { $nodes } nodes and { $relations } relations (build { $id }).
build-unchanged = The graph is unchanged: { $nodes } nodes and { $relations } relations (build { $id }).
status-catalogue = Catalogue: { $file } (the graph is { $perspective }'s)
status-store = Store: { $store }
status-empty = Nothing is built yet. Run “omvarld build”.
status-build = Build: { $id }, { $built_at }
status-undated = undated
status-in-build = in the build
status-not-in-build = not in the build
status-waiting = { $count ->
    [0] No names wait for a decision.
    [one] One pair of names waits for a decision: run “omvarld review”.
   *[other] { $count } pairs of names wait for a decision: run “omvarld review”.
}
status-proposals = { $count ->
    [one] One sentence of a document proposes a relation: run “omvarld review --proposals”.
   *[other] { $count } sentences of documents propose relations: run “omvarld review --proposals”.
}
status-source = Source { $id }: retrieved { $retrieved }, { $built }
