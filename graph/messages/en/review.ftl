help-review = Answer what the resolution of names is unsure of, the most valuable first.
help-review-sheet = Write the questions to a sheet to fill in (.xlsx or .csv).
help-review-read = Read a filled-in sheet back.
help-review-limit = How many questions (else { $few } at a time, all in a sheet).
help-review-people = Ask instead whether people of one name are one and the same.
help-who = Who decides. Else OMVARLD_WHO, else the login name.
help-decide =
    Decide how two names stand to each other, or that a person is to be forgotten.

    same: A is the same as B. different: A is not B. part_of: A is a part of B. successor: A took over from B. unsure: it cannot be told.
help-why-reason = Why. Write no personal data here.
help-decide-on = The day on which A took over from B (YYYY-MM-DD).
help-as-written = Take the names exactly as written, even if the graph does not know them.
help-undo = Take back the decision of that number. A taking back can be taken back too.
help-why = Explain why an event is tied to its organisers and speakers.
decide-usage = Write: { $words }
decide-forget = { $count ->
    [one] One person in the graph bears the name
   *[other] { $count } people in the graph bear the name
} and will be gone at the next build. Give a person's id to forget only one of them.
decide-next = Holds from the next “omvarld build”.
review-none = No questions wait for an answer.
review-begin = { $count ->
    [one] One question
   *[other] { $count } questions
} of { $waiting } that wait.
review-keys =
    y = same   n = different   p1 = 1 is a part of 2   p2 = 2 is a part of 1
    s1 = 1 took over from 2   s2 = 2 took over from 1   u = unsure   Return = skip   q = quit
review-prompt = Answer:{ " " }
review-number = — { $number } of { $count } —
review-question = Are “{ $left }” and “{ $right }” the same?
review-side = { "  " }{ $number }. { $name }: { $events ->
    [0] no events
    [one] one event
   *[other] { $events } events
} { $years }
review-side-absent = { "  " }{ $number }. { $name }: no node of its own in the graph
review-beside = { "     " }together with { $names }
review-represents = { "     " }speaks for { $names }
review-written = { "     " }also written { $names }
review-example = { "     " }e.g. “{ $name }”
review-hangs = { "  " }On the answer hang { $events ->
    [0] no events
    [one] one event
   *[other] { $events } events
} and { $relations ->
    [one] one relation
   *[other] { $relations } relations
}.
review-not-an-answer = “{ $found }” is no answer.
review-end = { $count ->
    [0] No decisions were written.
    [one] One decision was written. It holds from the next “omvarld build”.
   *[other] { $count } decisions were written. They hold from the next “omvarld build”.
}
review-sheet-title = Questions
review-sheet-answer = Answer
review-sheet-name-1 = Name 1
review-sheet-name-2 = Name 2
review-sheet-events = Events
review-sheet-told-1 = About 1
review-sheet-told-2 = About 2
review-sheet-score = Likeness
review-sheet-rule = Rule
review-sheet-why = Why
review-sheet-id-1 = Id 1 (do not change)
review-sheet-id-2 = Id 2 (do not change)
review-sheet-told = { $events ->
    [0] no events
    [one] one event
   *[other] { $events } events
}{ " " }{ $years }. Together with: { $beside }
review-sheet-choice = Choose one of: { $answers }. Leave empty to skip.
review-sheet-written = { $file }: { $count ->
    [one] one question
   *[other] { $count } questions
} of { $all }. Fill in the column Answer and read it back with “omvarld review --read { $file }”.
review-sheet-read = { $count ->
    [0] No new decisions
    [one] One new decision
   *[other] { $count } new decisions
}; { $already ->
    [0] no rows
    [one] one row
   *[other] { $already } rows
} decided already, { $blank ->
    [0] none
    [one] one
   *[other] { $blank }
} without an answer.
review-sheet-ending = { $file }: the sheet's name must end in .xlsx or .csv.
review-sheet-missing = The sheet { $file } does not exist. Check the path.
review-sheet-large = The sheet { $file } is larger than { $limit } MB.
review-sheet-unreadable = The sheet { $file } cannot be read. Save it anew as .xlsx or as CSV with semicolons.
review-sheet-unwritable = The sheet { $file } cannot be written: { $problem }. Is it open in Excel?
review-sheet-encoding = The sheet { $file } is not UTF-8. Save it as “CSV UTF-8”.
review-sheet-headings = { $file }: the headings are not right. They must be: { $expected }
review-sheet-wrong =
    { $file }: { $count ->
        [one] one cell must be corrected
       *[other] { $count } cells must be corrected
    } before anything is written:
    { $problems }
review-sheet-cell = { "  " }row { $row }, column “{ $column }”: found “{ $found }”, expected { $expected }
review-sheet-row = { "  " }row { $row }: { $problem }
review-sheet-an-id = an id, for example organisation:malmo-stad
review-sheet-a-score = a number between 0 and 1
review-why-event = { $name } ({ $id })
review-why-field = Organiser as written: “{ $words }”
review-why-no-field = The source names no organiser.
review-why-tie = – { $kind ->
    [organiser] Organiser
    [cooperation-partner] Cooperation partner
    [part-of-programme] Programme
    [speaks-at] Speaker
    [represented-at] The speaker's organisation
   *[other] Tied to it
}: { $said }
review-why-said = “{ $words }” was read as { $name }: { $rule } (certainty { $percent }%).
review-why-decision = { "  " }Decision { $words }
review-why-unknown = No event has the id or title “{ $name }”.
review-why-several = { $count } events are called “{ $name }”. Give the id of one: { $ids }
review-rule-other = rule { $rule }
review-rule-stated = so the source says
review-rule-person-cells = name, title and organisation in that order
review-rule-person-swapped = the organisation stood before the title or the town
review-rule-person-in-title = the organisation stood inside the title
review-rule-person-place = the town and the office together
review-rule-person-party = the party's mark beside the public office
review-rule-person-alone = no organisation was told
