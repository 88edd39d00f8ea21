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
queries-column-partner = Partner
queries-column-kind = Kind
queries-column-events = Events
queries-column-years = Years
queries-column-year = Year
queries-column-sources = Sources
queries-column-source = Source
queries-column-starts_at = Starts
queries-column-ends_at = Ends
queries-column-event = Event
queries-column-edition = Edition
queries-column-as_written = As written
queries-column-url = Link
queries-column-platform = Platform
queries-column-member = Member
queries-column-role = Role
queries-column-valid_from = From
queries-column-valid_to = To
queries-column-members = Members
queries-column-decided_by = Decided by
queries-column-subject = Decision on
queries-column-label = Sort
queries-column-organisation = Organisation
queries-column-relation = Relation
queries-column-arena = Arena
queries-column-alone = Alone
queries-column-with_others = With others
queries-column-share = Share
queries-column-topic = Topic
queries-column-focus_areas = Focus areas
queries-column-ours = Ours
queries-column-examples = Examples
queries-column-person = Person
queries-column-represents = Represents
queries-column-facts = Facts
queries-column-publisher = Publisher
queries-column-licence = Licence
queries-column-retrieved_at = Retrieved
queries-column-entity = What
queries-column-first_character = From character
queries-column-after_last = To character
queries-column-place = Place
queries-column-initiative = Initiative
queries-column-amount = Amount
queries-column-led_by = Led by
queries-column-organisers = Organisers
queries-column-status = Status
