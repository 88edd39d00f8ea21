queries-header = The library query “{ $name }” has a faulty header: { $problem }
queries-query-unknown = There is no query called “{ $name }”.{ $hint } List them all with “omvarld queries”.
queries-did-you-mean = { " " }Did you mean { $names }?
queries-quoted = “{ $name }”
queries-name-unknown = { $label ->
    [Organisation] No organisation
    [Administration] No administration of one's own
    [Platform] No platform
    [Arena] No arena
    [Edition] No edition
    [Event] No event
    [Initiative] No initiative
    [Topic] No topic
    [Person] No person
    [Place] No place
    [Source] No source
   *[other] Nothing
} in the graph is called “{ $name }”.{ $hint }
queries-name-several = Several are called “{ $name }”. Say which by its id: { $ids }
queries-parameter-type = The parameter “{ $name }” must be { $type ->
    [integer] an integer
    [number] a number
    [year] a year
    [flag] yes or no
    [date] a date (YYYY-MM-DD)
   *[other] text
}, but is “{ $found }”.
queries-parameter-unknown = The query “{ $query }” has no parameter “{ $name }”. It has: { $names }.
queries-parameter-missing = The query “{ $query }” needs the parameter “{ $name }”. Tell it with -p { $name }=…
queries-and-more = … and { $count } more
queries-yes = yes
queries-no = no
queries-sheet = Sheet { $number }
queries-no-rows = Nothing in the graph answers the question.
queries-truncated = The answer is cut at the row limit. Raise it with --rows, or ask a narrower question.
queries-written = Wrote { $file }
queries-cannot-write = Cannot write { $file }: { $reason }. Choose another place with -o.
queries-xlsx-terminal = An Excel file cannot be shown on a terminal. Name a file with -o answer.xlsx.
queries-xlsx-rows = The table has { $rows } rows, and a sheet in Excel holds { $most }. Write it as .csv instead.
queries-export-unknown = The ending of { $file } tells no known format. Use one of { $endings }.
queries-group-unknown = There is no group “{ $name }”. A group is own (ourselves), an organisation with its parts, a platform's members or a kind: { $kinds }.
queries-group-own = own
queries-parameter-form = Write the parameter “{ $found }” as name=value.
queries-as-of-or-span = Tell either --as-of or --from and --to, not both.
queries-span-backwards = --from { $first } lies after --to { $last }. Swap them.
queries-help-output = Write to the file instead of the screen; its ending tells the format.
queries-help-format = How the answer is written. Otherwise the file's ending, otherwise a table.
queries-help-from = From this year on.
queries-help-to = Up to and including this year.
queries-help-as-of = As it was in one year.
queries-help-limit = How many rows.
queries-help-queries = List the library's queries, or those that hold the words.
queries-help-query = Ask a query of the library, or one of your own in Cypher. Reads only.
queries-help-parameter = A parameter, for example -p organisation=Polisen. May be told several times.
queries-help-seconds = How long the query may take.
queries-help-rows = How many rows the answer may have.
queries-help-cypher = Show the query's Cypher instead of its answer.
queries-help-show = Show an actor's profile: structure, names, partners, platforms, arenas, topics and sources.
queries-help-partners = Rank an organisation's partners (otherwise our own), with evidence.
queries-help-alike = Show instead who works on the same topics.
queries-help-way-to = Show instead the shortest ways to another organisation.
queries-help-brokers = Show who ties the network together.
queries-help-communities = Show instead groups that organise mostly with each other.
queries-help-core = Show instead core and periphery.
queries-help-between = Show instead who ties two groups together: own, an organisation, a platform or a kind.
queries-help-whitespots = Show white spots: where we are silent and others are loud, and ties that are missing.
queries-help-for = Whose white spots; otherwise our own.
queries-help-trends = Show what grows and falls, or an organisation's agenda power.
queries-help-of = What is followed over the years.
queries-help-trends-for = Only that organisation's events, measured against the whole programme.
queries-help-export = Write the whole graph to a file: GraphML or GEXF for Gephi, CSV, Excel or a Cypher script.
queries-help-export-to = The file; its ending tells the format: .graphml, .gexf, .csv, .xlsx or .cypher. A folder gets the files for “neo4j-admin database import”.
queries-title-library = { $count } of the library's { $all } queries
queries-title-brokers = Who ties the network together
queries-title-communities = Groups that organise with each other
queries-title-core = Core and periphery
queries-title-partners = Partners of { $name }
queries-title-ways = Ways between { $one } and { $other }
queries-title-bridges = Who ties the groups together
queries-title-alike = Who works like { $name }
queries-title-whitespots = White spots
queries-title-trends-topics = Topics that grow and fall
queries-title-trends-focus-areas = Focus areas that grow and fall
queries-title-trends-organisers = Organisers that grow and fall
queries-title-trends-partners = Partners that grow and fall
queries-title-trends-events = Events by year
queries-title-power = Agenda power: { $name }
queries-measure-partners = Strength: each event in common counts one divided by the number of other organisers, a seat on the other's stage one half, a platform or initiative in common one.
queries-measure-brokers = Betweenness: the share of all shortest ways between two others that pass the organisation (0–1). Constraint (Burt): low where one's partners do not know each other, which makes one a broker.
queries-measure-communities = Communities (Leiden, modularity): organisations that organise more with each other than with others; “inside” is the share of ties that stay there. A community bears the names of the three with most ties. Chance is fixed, but other divisions may be nearly as good.
queries-measure-core = Core: the largest k for which the organisation is left when all with fewer than k ties are taken away, again and again.
queries-measure-ways = Shortest way: the fewest steps from one to the other, each step at least one event in common; ways with more events come first.
queries-measure-bridges = Bridge strength: the lesser of the numbers of events in common on either side; an event with several of them counts once.
queries-measure-alike = Likeness: how alike the topic profiles are (cosine, 0–1), where a topic that few take up weighs more.
queries-measure-silent-area = Silent areas: focus areas where our share of the programme is below our share at large. The weight is the number of events beyond what matches ours.
queries-measure-strong-stranger = Strong strangers: actors with at least three events in a focus area with whom we share neither event nor platform.
queries-measure-unheld-partner = Partners without a platform: those with whom we held at least two events but who are in none of our platforms.
queries-measure-twin-platforms = Twin platforms: two platforms of which the smaller shares at least half of its members with the other; the weight is the share.
queries-measure-missing-arena = Arenas without us: arenas where our partners organise and we do not; the weight is the number of partners.
queries-measure-trends = Share: events divided by the whole programme of that year, so that a larger programme is not taken for growth. Change: the last year's share minus the first year's, in percentage points.
queries-measure-power = Agenda power: own events with their share and rank among all organisers, seats received on others' stages and seats given to others on ours. Seats are empty for years whose programme does not say who speaks.
queries-sampled = Betweenness is estimated from a sample of organisations; the margin of error (±) covers the true figure in about 95 cases of 100.
queries-section-names = Names
queries-section-part_of = Part of
queries-section-parts = Parts
queries-section-platforms = Platforms
queries-section-members = Members
queries-section-initiatives = Initiatives
queries-section-arenas = Arenas and editions
queries-section-topics = Topics
queries-section-partners = Partners
queries-section-voices = Voices
queries-section-successions = Succeeds or is succeeded by
queries-spot-silent_area = Silent areas
queries-spot-strong_stranger = Strong strangers
queries-spot-unheld_partner = Partners without a platform
queries-spot-twin_platforms = Twin platforms
queries-spot-missing_arena = Arenas without us
queries-audience-strategist = strategist
queries-audience-coordinator = coordinator
queries-audience-analyst = analyst
queries-column-at-ours = At our events
queries-column-at-theirs = At their events
queries-column-partner = Partner
queries-column-kind = Kind
queries-column-events = Events
queries-column-years = Years
queries-column-year = Year
queries-column-sources = Sources
queries-column-source = Source
queries-column-starts-at = Starts
queries-column-ends-at = Ends
queries-column-event = Event
queries-column-edition = Edition
queries-column-as-written = As written
queries-column-url = Link
queries-column-platform = Platform
queries-column-member = Member
queries-column-role = Role
queries-column-valid-from = From
queries-column-valid-to = To
queries-column-members = Members
queries-column-decided-by = Decided by
queries-column-subject = What
queries-column-label = Sort
queries-column-organisation = Organisation
queries-column-relation = Relation
queries-column-arena = Arena
queries-column-alone = Alone
queries-column-with-others = With others
queries-column-share = Share
queries-column-topic = Topic
queries-column-focus-areas = Focus areas
queries-column-ours = Ours
queries-column-examples = Examples
queries-column-person = Person
queries-column-represents = Represents
queries-column-facts = Facts
queries-column-publisher = Publisher
queries-column-licence = Licence
queries-column-retrieved-at = Retrieved
queries-column-entity = What
queries-column-first-character = From character
queries-column-after-last = To character
queries-column-place = Place
queries-column-initiative = Initiative
queries-column-amount = Amount
queries-column-led-by = Led by
queries-column-organisers = Organisers
queries-column-status = Status
queries-column-alias = Name
queries-column-confidence = Confidence
queries-column-day = Day
queries-column-example = Example
queries-column-first-year = First year
queries-column-last-year = Last year
queries-column-focus-area = Focus area
queries-column-guest = Guest
queries-column-on-stage = On stage
queries-column-organisations = Organisations
queries-column-organised = Organised
queries-column-organiser = Organiser
queries-column-our-role = Our role
queries-column-their-role = Their role
queries-column-part = Part
queries-column-partner-already = Partner already
queries-column-places = Places
queries-column-predecessor = Predecessor
queries-column-successor = Successor
queries-column-present-name = Present name
queries-column-roles = Roles
queries-column-rule = Rule
queries-column-seats = Seats
queries-column-step = Step
queries-column-ties = Ties
queries-column-to = To
queries-column-topics = Topics
queries-column-under = Under
queries-column-strength = Strength
queries-column-platforms = Platforms
queries-column-initiatives = Initiatives
queries-column-evidence = Evidence
queries-column-betweenness = Betweenness
queries-column-margin = Margin of error (±)
queries-column-constraint = Constraint
queries-column-partners = Partners
queries-column-bridges = Ties together
queries-column-community = Community
queries-column-inside = Inside
queries-column-core = Core
queries-column-innermost = Innermost
queries-column-way = Way
queries-column-next = Next
queries-column-to-first = To the first
queries-column-to-second = To the second
queries-column-likeness = Likeness
queries-column-spot = White spot
queries-column-against = Against
queries-column-theirs = Theirs
queries-column-weight = Weight
queries-column-share-in-year = { $year } %
queries-column-change = Change (percentage points)
queries-column-growth = Growth
queries-column-programme = Programme
queries-column-own-events = Own
queries-column-rank = Rank
queries-column-seats-received = Seats received
queries-column-seats-given = Seats given
queries-column-per-given = Received per given
queries-column-section = Section
queries-column-name = Name
queries-column-detail = Role, kind or context
queries-column-count = Count
queries-column-title = Title
queries-column-question = Question
queries-column-audience = For
queries-column-parameters = Parameters
queries-help-query-as-of = As it was in YEAR. A query with the parameter as_of ($as_of in Cypher of your own) is told the year; any other is asked of what was valid then, under the names of that year.
