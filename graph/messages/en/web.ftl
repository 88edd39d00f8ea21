# The workspace: `omvarld serve`.
web-menu = Pages
web-menu-overview = Overview
web-menu-search = Search
web-menu-network = Network
web-menu-edition = Editions
web-menu-overlaps = Overlaps
web-menu-names = Names
web-menu-ask = Ask
web-menu-build = Build
web-skip = To the content
web-search-label = Search everything
web-search-placeholder = Search everything
web-search = Search
web-search-found = { $total ->
    [0] Nothing was found
    [one] 1 hit
   *[other] { $shown } of { $total } hits
 }
web-search-also = also “{ $name }”
web-search-all = Show more
web-search-nothing = Nothing has “{ $words }” in its name or text. Try fewer or shorter words, or drop a facet.
web-facets = Facets
web-facet-label = What
web-facet-kind = Kind
web-facet-year = Year
web-facet-more = and { $count } more
queries-search-organisation = Organisation
queries-search-event = Event
queries-search-initiative = Initiative
queries-search-topic = Topic
queries-search-arena = Arena
queries-search-edition = Edition
queries-search-person = Person
queries-search-place = Place
web-answer = Answer
web-no-rows = No rows.
web-picture-alone = Open the picture by itself
web-picture-file = Save as a file
web-to-start = To the overview
web-signed-in = { $name } ({ $role })
web-user-alone = operator
web-role-reader = reader
web-role-editor = editor
web-role-operator = operator
web-overview-build = Build { $id }, { $when }: { $nodes } nodes and { $relations } relations.
web-overview-waits = Waits for somebody
web-overview-names = { $count ->
    [one] pair of names to decide on
   *[other] pairs of names to decide on
 }
web-overview-overlaps = Overlaps to decide on
web-overview-building = { $who } is building now
web-overview-holds = What the graph holds
web-actor-all = Show all rows
web-actor-picture = The surroundings as a picture
web-thing-unknown = The graph has nothing with the id “{ $id }”. It may bear another id in a later build: search for the name.
web-network-view = Picture
web-network-year = Year
web-network-all-years = all years
web-view-network = Partners and platforms
web-view-platforms = Membership year by year
web-view-explorer = The whole graph
web-view-trends = Trends
web-show = Show
web-year = “{ $found }” is no year. Write four figures, 2023 for example.
web-edition-items = { $count ->
    [one] 1 event
   *[other] { $count } events
 }
web-edition-not-loaded = no programme loaded
web-edition-others = All editions
web-ask = Ask
web-ask-cypher = Ask in Cypher
web-ask-library = The query library
web-ask-own = A question of one’s own in Cypher
web-ask-schema = What the graph has
web-ask-shown = The page shows the first { $count } rows. The files have all of them.
web-nothing-asked = No question was asked. Choose one of the library’s or write one in Cypher.
web-form-unknown = “{ $form }” is no format here. There are csv, xlsx and json.
web-names-waiting = { $total ->
    [0] No names wait for a decision.
    [one] One pair of names waits for a decision.
   *[other] { $total } pairs of names wait for a decision, those that most events hang on first. Here are { $shown }.
 }
web-names-events = { $count ->
    [one] 1 event
   *[other] { $count } events
 }
web-names-beside = Together with { $names }
web-names-why = Why (optional)
web-names-decide = Save the decisions
web-names-latest = Latest decisions
web-names-none = Nothing has been decided yet.
web-names-next-build = A decision shows in the graph after the next build.
web-answer-same = the same
web-answer-different = different
web-answer-part_of = the first is part of the second
web-answer-whole_of = the second is part of the first
web-answer-unsure = unsure
web-answer-gone = The question is no longer there: somebody else may have answered. Load the page again; none of the answers were saved.
web-undo = Undo
web-build-plan = Show what a build would change
web-build-build = Build
web-build-job-plan = Plan, { $who }, { $when }
web-build-job-build = Build, { $who }, { $when }
web-build-progress = How far it has come
web-build-look-again = See how far it has come
web-build-ended = Done.
web-build-failed = It failed (code { $code }). The graph is as it was.
web-build-left-out = { $count } more lines are not shown here.
web-build-kept = Builds that are kept
web-build-id = Build
web-build-when = When
web-build-nodes = Nodes
web-build-relations = Relations
web-build-shown = shown now
web-job-busy = { $who } has already started “{ $command }”. Wait until it is done.
web-command-unknown = “{ $command }” cannot be started from here.
web-missing = There is no such page
web-missing-words = There is no page at that address.
web-error = It failed
web-forbidden = You may not do that
web-forbidden-role = It takes the role of { $needed }. You are { $held }.
web-refused-host = The request is for another address than the workspace’s. Open it with the link that omvarld serve shows.
web-refused-size = The request is larger than { $megabytes } MB.
web-refused-origin = The request did not come from the workspace’s own pages. Nothing was changed.
web-refused-nobody = You are not signed in. Open the workspace with the link that omvarld serve shows (it works once), or sign in where your city does, and load the page again.
web-serve-open = The workspace does not listen on { $host } without signing in. Put a reverse proxy that signs people in before it and name it with --trust-proxy.
web-serve-proxy = “{ $proxy }” is no IP address. --trust-proxy takes the proxy’s address, 127.0.0.1 for example.
web-serve-port = Port { $port } could not be opened ({ $reason }). Choose another with --port.
web-serving = The workspace is open: { $link }
web-serving-token = The link works once. It also stands in { $file }. End with Ctrl-C.
web-help-serve =
    Open the workspace in the browser: search, look, decide and build.

    Listens on this machine alone. For a team: put a reverse proxy that signs people
    in before it, and name its address with --trust-proxy.
web-help-port = Port; 0 takes a free one.
web-help-host = Address to listen on.
web-help-name = Host name that the proxy answers under. May be given several times.
web-help-trust-proxy = The proxy’s address: its headers say who has signed in and with which role.
web-help-open = Open the browser.
