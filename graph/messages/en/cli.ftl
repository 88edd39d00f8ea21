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
cli-usage = Usage:
cli-options = Options
cli-commands = Commands
cli-help-help = Show this help.
cli-help-version = Show the version.
cli-default = default: { $value }
cli-required = required
cli-try-help = Run “{ $command } { $option }” for help.
cli-did-you-mean = Did you mean { $names }?
cli-missing-command = No command is given.
cli-missing-option = The option { $name } is missing. It must be given.
cli-missing-argument = { $name } is missing. It must be given.
cli-no-such-command = There is no command “{ $name }”.
cli-no-such-option = There is no option “{ $name }”.
cli-option-no-value = The option { $name } takes no value.
cli-option-values = { $count ->
    [one] The option { $name } needs a value.
   *[other] The option { $name } needs { $count } values.
}
cli-unexpected = { $count ->
    [one] One word too many: { $words }. A name of several words is put in quotation marks.
   *[other] { $count } words too many: { $words }. A name of several words is put in quotation marks.
}
cli-wrong-value = Wrong value for { $name }: { $message }
cli-value-choice = “{ $value }” is none of the choices. Choose one of: { $choices }.
cli-value-integer = “{ $value }” will not do. Give a whole number, { $range }.
cli-value-number = “{ $value }” will not do. Give a number, { $range }.
cli-value-day = “{ $value }” is no day. Write the day as 2017-07-02.
cli-value-folder = { $path } is a folder, not a file.
cli-value-file = { $path } is a file, not a folder.
cli-value-unreadable = { $path } may not be read. Check the permissions.
cli-range = { $least } to { $most }
cli-range-least = { $least } or more
cli-range-more = more than { $least } and at most { $most }
# What stands for the user's own words in a command's form. The English names stand in the code.
cli-form-args = ARGS
cli-form-build = BUILD
cli-form-command = COMMAND
cli-form-decision = DECISION
cli-form-dir = DIR
cli-form-event = EVENT
cli-form-file = FILE
cli-form-float-range = NUMBER
cli-form-folder = FOLDER
cli-form-group = GROUP
cli-form-id = ID
cli-form-integer-range = INTEGER
cli-form-key = KEY
cli-form-name = NAME
cli-form-number = NUMBER
cli-form-options = OPTIONS
cli-form-or = or
cli-form-org = ORG
cli-form-other = OTHER
cli-form-path = FILE
cli-form-person = PERSON
cli-form-proposal = PROPOSAL
cli-form-query = QUERY
cli-form-relation = RELATION
cli-form-source = SOURCE
cli-form-text = TEXT
cli-form-url = URL
cli-form-value = VALUE
cli-form-view = VIEW
cli-form-words = WORDS
cli-form-year = YEAR
cli-form-address = ADDRESS
cli-form-host = HOST
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
