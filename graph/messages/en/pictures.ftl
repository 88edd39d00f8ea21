pictures-view-unknown = There is no picture ”{ $view }”. There are: { $views }.
pictures-argument-missing = The picture ”{ $view }” needs { $argument }. { $hint }
pictures-argument-unknown = The picture ”{ $view }” does not know { $argument }. It takes: { $arguments }.
pictures-help = Draw a picture (VIEW) as one HTML file that works without a network: network, actor, edition, overlaps, platforms, path, trends, explorer.
pictures-help-output = The file to write.
pictures-help-as-of = Show the graph as it was in that year.
pictures-help-edition = The edition, as in ”Almedalsveckan 2017”.
pictures-help-for = The organisation that the picture is about.
pictures-help-steps = How many steps from the organisation to show.
pictures-written = The picture is in { $file } ({ $size } MB). Open it in a browser; it works without a network.
pictures-decimal = .
pictures-cannot-write = The file { $file } cannot be written: { $reason }. Choose another place with -o.
pictures-too-many-names = The picture ”{ $view }” takes { $most } names but was given { $given }. Put quotes around a name with blanks.
pictures-label-Administration = Own organisation
pictures-label-Partner = Partner
pictures-label-Platform = Platform
pictures-label-Arena = Arena
pictures-label-Edition = Edition of an arena
pictures-label-Event = Event
pictures-label-Initiative = Initiative
pictures-label-Topic = Topic
pictures-label-Person = Person
pictures-label-Place = Place
pictures-label-Day = Day
pictures-label-Source = Source
pictures-type-PART_OF = Structure
pictures-type-MEMBER_OF = Membership
pictures-type-SUCCEEDS = Succession
pictures-type-LEADS = Leadership
pictures-type-FUNDS = Funding
pictures-type-DECIDED = Decision
pictures-type-PARTICIPATES_IN = Participation
pictures-type-ORGANISES = Organising
pictures-type-PART_OF_PROGRAMME = Joint programme
pictures-type-REPRESENTED_AT = Representation at an event
pictures-type-SPEAKS_AT = Speaking
pictures-type-REPRESENTS = Representation
pictures-type-HELD_AT = The event's edition
pictures-type-EDITION_OF = Edition
pictures-type-ON_DAY = Day
pictures-type-TAKES_PLACE_IN = Place
pictures-type-ABOUT = Topic
pictures-type-RELATES_TO = Link
pictures-type-BROADER = Broader topic
pictures-type-MENTIONED_IN = Mention
pictures-out-PART_OF = belongs to
pictures-in-PART_OF = comprises
pictures-out-MEMBER_OF = is a member of
pictures-in-MEMBER_OF = has as a member
pictures-out-SUCCEEDS = succeeds
pictures-in-SUCCEEDS = is succeeded by
pictures-out-LEADS = leads
pictures-in-LEADS = is led by
pictures-out-FUNDS = funds
pictures-in-FUNDS = is funded by
pictures-out-DECIDED = decided on
pictures-in-DECIDED = was decided by
pictures-out-PARTICIPATES_IN = takes part in
pictures-in-PARTICIPATES_IN = has as a participant
pictures-out-ORGANISES = organises
pictures-in-ORGANISES = is organised by
pictures-out-PART_OF_PROGRAMME = is part of the programme of
pictures-in-PART_OF_PROGRAMME = has on its programme
pictures-out-REPRESENTED_AT = is represented at
pictures-in-REPRESENTED_AT = has speakers from
pictures-out-SPEAKS_AT = speaks at
pictures-in-SPEAKS_AT = has as a speaker
pictures-out-REPRESENTS = represents
pictures-in-REPRESENTS = is represented by
pictures-out-HELD_AT = is held at
pictures-in-HELD_AT = has the event
pictures-out-EDITION_OF = is an edition of
pictures-in-EDITION_OF = has the edition
pictures-out-ON_DAY = takes place on
pictures-in-ON_DAY = has the event
pictures-out-TAKES_PLACE_IN = takes place in
pictures-in-TAKES_PLACE_IN = is the place of
pictures-out-ABOUT = is about
pictures-in-ABOUT = is treated by
pictures-out-RELATES_TO = relates to
pictures-in-RELATES_TO = relates to
pictures-out-BROADER = falls under
pictures-in-BROADER = covers the topic
pictures-out-MENTIONED_IN = is mentioned in
pictures-in-MENTIONED_IN = mentions
pictures-role-main_partner = main partner
pictures-role-partner = partner
pictures-role-coordinator = coordinator
pictures-role-member = member
pictures-role-organiser = organiser
pictures-role-cooperation_partner = cooperation partner
pictures-kind-municipality = municipality
pictures-kind-council = council
pictures-kind-committee = committee
pictures-kind-department = administration
pictures-kind-office = office
pictures-kind-service = service
pictures-kind-company = company
pictures-kind-joint_body = joint body
pictures-kind-collective = collective
pictures-kind-other = other
pictures-kind-region = region
pictures-kind-agency = agency
pictures-kind-government = government
pictures-kind-university = university
pictures-kind-school = school
pictures-kind-association = association
pictures-kind-network = network
pictures-kind-party = party
pictures-kind-trade_union = trade union
pictures-kind-think_tank = think tank
pictures-kind-media = media
pictures-kind-church = church
pictures-kind-municipal_company = municipal company
pictures-kind-foundation = foundation
pictures-kind-international = international
pictures-kind-regional = regional cooperation
pictures-kind-cross_border = cross-border cooperation
pictures-kind-arena_house = joint house at an arena
pictures-kind-thematic = thematic cooperation
pictures-kind-political_week = political week
pictures-kind-fair = fair
pictures-kind-conference = conference
pictures-kind-edition = edition
pictures-kind-seminar = seminar
pictures-kind-talk = talk
pictures-kind-debate = debate
pictures-kind-speech = speech
pictures-kind-hearing = hearing
pictures-kind-workshop = workshop
pictures-kind-mingle = mingle
pictures-kind-breakfast = breakfast
pictures-kind-lunch = lunch
pictures-kind-meeting_point = meeting point
pictures-kind-exhibition = exhibition
pictures-kind-performance = performance
pictures-kind-press_conference = press conference
pictures-kind-visit = visit
pictures-kind-party_day = party day
pictures-kind-manifestation = manifestation
pictures-kind-networking = networking
pictures-kind-effort = planned effort
pictures-kind-programme = programme
pictures-kind-agreement = agreement
pictures-kind-investment = investment
pictures-kind-strategy = strategy
pictures-kind-study = study
pictures-kind-project = project
pictures-kind-centre = centre
pictures-kind-education = education
pictures-kind-inventory = inventory
pictures-kind-negotiation = negotiation
pictures-kind-requirement = requirement
pictures-kind-arena_topic = the arena's topic
pictures-kind-focus_area = focus area
pictures-kind-subject = subject
pictures-kind-person = person
pictures-kind-place = place
pictures-kind-address = address
pictures-kind-town = town
pictures-kind-venue = venue
pictures-kind-digital = digital
pictures-kind-day = day
pictures-kind-source = source
pictures-kind-file = file
pictures-kind-page = page
pictures-kind-register = register
pictures-kind-document = document
pictures-network-title = { $name }: partners, platforms and initiatives
pictures-network-lead = Whom { $name } works with, through which platforms and in which initiatives.
pictures-network-left-out = { $count ->
    [one] { $shown } other organisation of the graph is not tied to these by membership, initiative or participation, and is not shown.
   *[other] { $shown } other organisations of the graph are not tied to these by membership, initiative or participation, and are not shown.
}
pictures-note-events = { $count ->
    [one] { $shown } event is not shown here; see the picture of its edition.
   *[other] { $shown } events are not shown here; see the pictures of their editions.
}
pictures-note-as-of = As it was in { $year }.
pictures-edition-title = { $edition }: our own programme
pictures-edition-lead = What the administrations, companies and platforms of { $whose } organise, day by day.
pictures-edition-count = Shows { $shown } of { $total } events.
pictures-edition-not-own = { $count ->
    [one] { $shown } event has no organiser of our own and is not shown.
   *[other] { $shown } events have no organiser of our own and are not shown.
}
pictures-edition-untimed = { $count ->
    [one] { $shown } event of our own has no time and cannot be put into the timetable: { $names }.
   *[other] { $shown } events of our own have no time and cannot be put into the timetable: { $names }.
}
pictures-edition-argument = Name the edition, as in ”Almedalsveckan 2013”.
pictures-page-measure-degree = Number of relations in view
pictures-measure-between = In-between position
pictures-page-measure-same = All the same size
pictures-page-nodes = { $count ->
    [one] { $shown } node
   *[other] { $shown } nodes
}
pictures-page-relations = { $count ->
    [one] { $shown } relation
   *[other] { $shown } relations
}
pictures-page-in-view = { $nodes } and { $relations } in view
pictures-page-alone = { $count ->
    [one] { $shown } node without a relation in view is not shown
   *[other] { $shown } nodes without a relation in view are not shown
}
pictures-page-nothing = Nothing in the graph fits the selection. Change filters or years, or choose ”Reset”.
pictures-page-search = Search
pictures-page-search-hint = Name, earlier ones too
pictures-page-search-events-hint = Title, organiser, topic or place
pictures-page-search-results = { $count ->
    [one] { $shown } hit. Choose with arrow down.
   *[other] { $shown } hits. Choose with arrow down.
}
pictures-page-search-none = No hit for ”{ $query }”.
pictures-page-search-hidden = outside the selection
pictures-page-search-alias = also named { $name }
pictures-page-filter = Selection
pictures-page-legend-labels = What the symbols mean
pictures-page-legend-types = Relations
pictures-page-of = { $shown } of { $total }
pictures-page-all = All
pictures-page-none = None
pictures-page-years = Years
pictures-page-year-from = From year
pictures-page-year-to = To year
pictures-page-years-shown = { $from }–{ $to }
pictures-page-years-help = What has no date is shown in every year.
pictures-page-measure = Size by
pictures-page-reset = Reset
pictures-page-fit = Fit the picture
pictures-page-zoom-in = Zoom in
pictures-page-zoom-out = Zoom out
pictures-page-theme = Light/dark
pictures-page-skip = Skip to the table
pictures-page-picture = Picture of the network. Arrow keys go from node to node, Enter shows details, plus and minus zoom. The table holds the same.
pictures-page-picture-help = Arrow keys: next node. Enter: details. + and −: zoom. Shift+arrow: move.
pictures-page-tab-details = Details
pictures-page-tab-table = Table
pictures-page-tab-path = Path
pictures-page-tab-export = Save
pictures-page-details-empty = Choose something in the picture, the table or the search to see what it is and where the facts come from.
pictures-page-most-tied = Most relations in view
pictures-page-tab-meetings = At one time
pictures-page-details-empty-event = Choose an event to see what it is, who organises it and where that is said.
pictures-page-details-empty-row = Choose a name in the tables to see its years and where they are said.
pictures-page-details-empty-pair = Choose “Show sources” at an overlap to see the reasons and where they are said.
pictures-page-aliases = Other names
pictures-page-alias-dated = { $name } ({ $dates })
pictures-page-valid = Time
pictures-page-from = from { $from }
pictures-page-until = until { $to }
pictures-page-from-until = { $from } – { $to }
pictures-page-facts = Facts
pictures-page-sources = Sources
pictures-page-source-missing = The source { $id } is not in the graph.
pictures-page-publisher = Publisher
pictures-page-licence = Licence
pictures-page-retrieved = Retrieved
pictures-page-link = Open the page
pictures-page-as-written = As written
pictures-page-confidence = Confidence
pictures-page-confidence-stated = stated outright
pictures-page-confidence-share = { $percent }%
pictures-page-role = Role
pictures-page-relation = Relation
pictures-page-show-relation = About the relation: { $name }
pictures-page-no-relations = No relations in view.
pictures-page-back = Back to { $name }
pictures-page-steps = Surroundings
pictures-page-steps-all = Everything
pictures-page-steps-one = 1 step
pictures-page-steps-two = 2 steps
pictures-page-path-from = From
pictures-page-path-to = To
pictures-page-path-find = Show the path
pictures-page-path-clear = Remove the path
pictures-page-path-none = No path in view between { $from } and { $to }.
pictures-page-path-found = { $count ->
    [one] The shortest path in view: { $shown } step.
   *[other] The shortest path in view: { $shown } steps.
}
pictures-page-path-ways = One of { $shown } that are as short.
pictures-page-path-choose = Type and choose a name in both fields.
pictures-page-path-here = Path from here …
pictures-page-table-nodes = Nodes
pictures-page-table-relations = Relations
pictures-page-column-name = Name
pictures-page-column-label = Kind
pictures-page-column-kind = Subkind
pictures-page-column-degree = Relations
pictures-page-column-years = Years
pictures-page-column-start = From
pictures-page-column-type = Relation
pictures-page-column-end = To
pictures-page-column-role = Role
pictures-page-column-as-written = As written
pictures-page-column-sources = Source
pictures-page-column-confidence = Confidence
pictures-page-column-id = Id
pictures-page-column-aliases = Other names
pictures-page-sort = Sort by { $name }
pictures-page-more = { $count ->
    [one] Show { $shown } more row
   *[other] Show { $shown } more rows
}
pictures-page-export = Save what is in view
pictures-page-export-png = Picture (PNG)
pictures-page-export-svg = Picture for print (SVG)
pictures-page-export-csv-nodes = Nodes for Excel (CSV)
pictures-page-export-csv-relations = Relations for Excel (CSV)
pictures-page-export-csv-events = Events for Excel (CSV)
pictures-page-print = Print
pictures-page-export-done = Saved { $name }.
pictures-page-export-failed = The picture could not be saved. Try SVG.
pictures-page-selected = { $name }, { $label }, { $relations }
pictures-page-notes = About the picture
pictures-page-noscript = The page needs JavaScript, which the browser has turned off. Nothing is fetched from the network.
pictures-page-all-day = All day
pictures-page-event-count = { $count ->
    [one] { $shown } event
   *[other] { $shown } events
}
pictures-page-clash-count = { $count ->
    [one] { $shown } clash
   *[other] { $shown } clashes
}
pictures-page-overlap-count = { $count ->
    [one] { $shown } overlap
   *[other] { $shown } overlaps
}
pictures-page-day-summary = { $events }, { $clashes }, { $overlaps }
pictures-page-clash = Clash
pictures-page-overlap = Overlap
pictures-page-clash-reason = { $count ->
    [one] { $names } organises both, which go on together for { $shown } minute.
   *[other] { $names } organises both, which go on together for { $shown } minutes.
}
pictures-page-overlap-reason = { $count ->
    [one] Same topic ({ $names }), different organisers, together for { $shown } minute.
   *[other] Same topic ({ $names }), different organisers, together for { $shown } minutes.
}
pictures-page-clash-help = Clash: one organiser has two events at once. Overlap: two organisers of our own have events on one topic at once. All-day items do not count.
pictures-page-meetings = Clashes and overlaps
pictures-page-meetings-none = No clashes or overlaps among what is shown.
pictures-page-also = Also: { $names }
pictures-page-when = When
pictures-page-where = Where
pictures-page-about = Topics
pictures-page-organisers = Organisers
pictures-page-organisers-field = The organiser field, as written
pictures-page-description = Description
pictures-page-status = Status
pictures-page-empty-timetable = No organiser of our own has an event with a time here.
pictures-page-lanes = Organisers
pictures-page-days = Days
pictures-page-only-meetings = Show only clashes and overlaps
pictures-page-slot = { $name }, { $when }, { $organisers }
pictures-page-select-hidden = ”{ $name }” is outside the selection. Reset the filters to see it in the picture.
pictures-status-planned = planned
pictures-status-decided = decided
pictures-status-started = started
pictures-status-finished = finished
pictures-status-held = held
pictures-status-cancelled = cancelled
pictures-fact-register_id = In register
pictures-register-municipalities = { $id } (municipality code)
pictures-register-regions = { $id } (county code)
pictures-register-agencies = { $id } (register of agencies)
pictures-register-universities = { $id } (list of universities)
pictures-fact-year = Year
pictures-fact-description = Description
pictures-fact-amount = Amount
pictures-fact-status = Status
pictures-page-fact-url = Page
pictures-fact-url = Page
pictures-fact-starts_at = Begins
pictures-fact-ends_at = Ends
pictures-fact-all_day = All day
pictures-fact-kind_as_written = Kind, as written
pictures-fact-language = Language
pictures-fact-organisers_as_written = The organiser field, as written
pictures-fact-source_id = Number in its source
pictures-fact-date = Date
pictures-fact-publisher = Publisher
pictures-fact-licence = Licence
pictures-fact-path = File
pictures-fact-retrieved_at = Retrieved
pictures-fact-occasions = Occasions
pictures-yes = yes
pictures-no = no
pictures-actor-title = { $name }: relations and surroundings
pictures-actor-lead = What { $name } belongs to, organises and cooperates on, and who else is there.
pictures-actor-left-out = { $count ->
    [one] { $shown } node does not fit in the picture; those with the most relations are shown.
   *[other] { $shown } nodes do not fit in the picture; those with the most relations are shown.
}
pictures-actor-argument = Name the organisation, as in ”Öresundshuset”.
pictures-path-title = The path between { $start } and { $end }
pictures-path-lead = { $count ->
    [one] One shortest path between them, through actors, events, initiatives and people.
   *[other] { $shown } equally short paths between them, through actors, events, initiatives and people.
}
pictures-path-argument = Name the two actors, as in ”Malmö stad” ”Region Skåne”.
pictures-platforms-title = The platforms of { $whose }: members year by year
pictures-platforms-lead = Who was a member of each platform, and from when to when. A square is filled in the years that the sources give; what has no date is shown in every year.
pictures-platforms-alone = { $count ->
    [one] { $shown } platform has no known members and is not shown.
   *[other] { $shown } platforms have no known members and are not shown.
}
pictures-platforms-members = { $count ->
    [one] { $shown } member
   *[other] { $shown } members
}
pictures-trends-title = { $name } and its surroundings year by year
pictures-trends-lead = Events a year, by topic and organiser. An event with several organisers counts for each of them.
pictures-trends-own-actors = Our own organisers
pictures-trends-own-actors-lead = Events that our own administrations and platforms organise.
pictures-trends-own-topics = Topics of our own programme
pictures-trends-own-topics-lead = What our own events are about.
pictures-trends-topics = Topics of the whole programme
pictures-trends-topics-lead = What all events are about.
pictures-trends-others = Other organisers
pictures-trends-others-lead = Those who organise the most.
pictures-trends-left-out = { $count ->
    [one] { $shown } more is not shown.
   *[other] { $shown } more are not shown.
}
pictures-trends-undated = { $count ->
    [one] { $shown } event has no year and does not count.
   *[other] { $shown } events have no year and do not count.
}
pictures-explorer-title = { $name }: the whole graph
pictures-explorer-lead = Search for an actor, platform, initiative or event and see its surroundings. The map shows everything at once.
pictures-page-cut = { $count ->
    [one] { $shown } node does not fit in the picture; those with the most relations are shown.
   *[other] { $shown } nodes do not fit in the picture; those with the most relations are shown.
}
pictures-page-map = Map of the whole graph. Each dot is a node, each field a group that hangs together. Choose a dot to see its surroundings.
pictures-page-map-show = Show the map of everything
pictures-page-map-regions = The largest groups
pictures-page-map-region = { $name } with { $nodes }
pictures-page-opening = Opening the graph …
pictures-page-too-old = The browser is too old to open the file. Edge, Chrome, Firefox or Safari from 2023 or later can.
pictures-page-member = in
pictures-page-total = Total
pictures-page-column-told = Role
pictures-page-matrix-search = Search rows
pictures-page-rows = { $count ->
    [one] { $shown } row
   *[other] { $shown } rows
}
pictures-page-export-csv-rows = The tables for Excel (CSV)
pictures-page-tables = Tables
pictures-overlaps-title = Overlaps: { $edition }
pictures-overlaps-everywhere = all editions
pictures-overlaps-lead = Which events and efforts overlap, how strongly, why, and what could be done about it.
pictures-overlaps-left-out = { $count ->
    [one] { $shown } weaker overlap is not shown.
   *[other] { $shown } weaker overlaps are not shown.
}
pictures-overlaps-organisers = { $count ->
    [one] { $shown } organiser with few overlaps is not in the drawing, but in the list.
   *[other] { $shown } organisers with few overlaps are not in the drawing, but in the list.
}
pictures-page-overlaps-who = Who overlaps whom: a thicker line, more overlaps. The list below says the same.
pictures-page-overlaps-strength = strength { $percent }
pictures-page-overlaps-could = suggestion: { $name }
pictures-page-overlaps-sources = Show sources
pictures-page-overlaps-why = Why
pictures-page-overlaps-percent = Strength in per cent
pictures-page-overlaps-suggested = Suggestion
pictures-page-overlaps-kinds = Kinds of overlap
pictures-page-overlaps-least = Least strength
pictures-page-overlaps-none = No overlaps among our own events here.
