overlaps-reason-question = same question: { $what }
overlaps-reason-topic = { $count ->
    [one] same topic: { $what }
   *[other] same topics: { $what }
}
overlaps-reason-partner = { $count ->
    [one] same organiser: { $what }
   *[other] same organisers: { $what }
}
overlaps-reason-speaker = same speakers: { $what }
overlaps-reason-hour = same hour: { $what }
overlaps-reason-series = same series again: { $what }
overlaps-suggestion-merge = merge
overlaps-suggestion-move = move
overlaps-suggestion-coordinate = coordinate
overlaps-suggestion-ignore = ignore
overlaps-kind-overlap = overlap
overlaps-kind-clash = clash
overlaps-kind-again = again this year
overlaps-decided = { $decision } ({ $who }, { $when })
overlaps-group = Group { $number }: { $count ->
    [one] one overlap
   *[other] { $count } overlaps
}, strength up to { $strength }
overlaps-side = { $name } ({ $organisers }, { $when })
overlaps-no-time = no time told
overlaps-whole-day = { $day }, all day
overlaps-no-organiser = no organiser told
overlaps-none = No overlaps in this selection. Try “--between all” or a lower “--threshold”.
overlaps-again-given = given { $count } times
overlaps-limited = The { $count } strongest are shown. There are more: raise “--limit”.
overlaps-recorded = Recorded: { $left } and { $right }: { $decision }.
overlaps-between = “{ $found }” is no selection. Choose one of: { $expected }.
overlaps-across-edition = Say which edition with “--edition” when comparing with other editions.
overlaps-no-encoder = The extra that reads meaning is not installed. Install it with: pip install "omvarld[embedding]". The answer is given without it.
overlaps-event-unknown = No event or effort has the id “{ $id }”. The ids are in the answer with “--format csv”.
overlaps-decisions-head = Decisions about overlaps. One line a decision: time, decision, two efforts, who, why. Lines are only added.
overlaps-decisions-kind = “{ $found }” is no decision. Choose one of: { $expected }.
overlaps-decisions-pair = A decision is about two different efforts, but here stand “{ $left }” and “{ $right }”.
overlaps-decisions-who = A decision must say who took it (--who).
overlaps-decisions-nothing = There is no decision about “{ $left }” and “{ $right }” to reopen.
overlaps-decisions-line = { $file }, line { $line }: the line has { $found } fields, expected { $expected } with tabs between. Correct the line.
overlaps-decisions-time = { $file }, line { $line }: “{ $found }” is no time. Write it as 2026-05-01T09:00:00+02:00.
overlaps-decisions-unreadable = { $file } cannot be read ({ $problem }).
overlaps-decisions-unwritable = { $file } cannot be written ({ $problem }). Nothing was recorded.
queries-column-group = Group
queries-column-suggestion = Suggestion
queries-column-decision = Decision
queries-column-left = Effort
queries-column-left-organisers = Organisers
queries-column-left-begins = Time
queries-column-right = Other effort
queries-column-right-organisers = The other's organisers
queries-column-right-begins = The other's time
queries-column-reasons = Why
queries-column-left-id = The effort's id
queries-column-right-id = The other's id
help-overlaps = Which efforts overlap: same question, same people or same hour, and why.
help-overlaps-edition = The edition, such as almedalsveckan-2023. Otherwise all, each by itself.
help-overlaps-for = Only overlaps that concern this organisation.
help-overlaps-between = own: one's own efforts among themselves. own,partners: with partners too. all: everybody.
help-overlaps-across = Compare with other editions: what comes again this year?
help-overlaps-limit = At most so many, the strongest first.
help-overlaps-threshold = The least strength, 0 to 1.
help-overlaps-meaning = Read the meaning too (the extra omvarld[embedding]). Slower the first time, and finds better.
help-overlaps-decide = Record a decision about two efforts (ids): merge, move, coordinate, ignore or reopen.
help-overlaps-why = Why it was decided.
help-overlaps-who = Who decides.
help-overlaps-all = Show also what was decided to be ignored.
overlaps-own = One’s own are the administrations, and the platforms that one of them is a member of in the year. A membership known before and after a year is taken to hold in between.
