decisions-header =
    Decisions about who is who. One decision a line; lines are only added, never changed.
    Undo with “omvarld undo NUMBER”. Explained in docs/decisions.md
decisions-says-same = no. { $number }: “{ $left }” is the same as “{ $right }”
decisions-says-different = no. { $number }: “{ $left }” is not the same as “{ $right }”
decisions-says-part-of = no. { $number }: “{ $left }” is a part of “{ $right }”
decisions-says-successor = no. { $number }: “{ $left }” took over from “{ $right }”
decisions-says-unsure = no. { $number }: unclear how “{ $left }” stands to “{ $right }”
decisions-says-forget = no. { $number }: a person is forgotten
decisions-says-accept = no. { $number }: { $proposal } holds, as { $type }
decisions-says-reject = no. { $number }: { $proposal } does not hold
decisions-says-undo = no. { $number }: decision no. { $undoes } is taken back
decisions-step = { "  " }{ $words } ({ $who }, { $when }: { $why })
decisions-no-why = no reason given
decisions-kind-unknown = There is no decision “{ $kind }”. Choose one of: { $kinds }.
decisions-who-empty = It is not said who decides. Say it with --who NAME.
decisions-score = The score { $score } must lie between 0 and 1.
decisions-day-unwanted = A decision of the kind { $kind } has no day. A day is given only for one that took over from another.
decisions-forget-two = Only one person at a time can be forgotten, but there are two: “{ $left }” and “{ $right }”.
decisions-forget-person = “{ $name }” is an organisation. Only people can be forgotten.
decisions-one-name = “{ $left }” and “{ $right }” are one and the same name already ({ $id }). There is nothing to decide.
decisions-not-alike = “{ $left }” and “{ $right }” are not of one kind: a person cannot be compared with an organisation.
decisions-persons = “{ $left }” and “{ $right }” are people. About people only same, different or unsure can be decided.
decisions-name-empty = A name is missing. Give two organisations, as names or ids.
decisions-too-long = The text that begins “{ $name }” is longer than { $limit } characters. Shorten it.
decisions-control = The text { $name } holds line breaks or control characters. Take them out.
decisions-already = It is decided already: { $words }. To change it, first undo it with “omvarld undo { $number }”.
decisions-contradiction =
    The decision is not recorded, for it contradicts earlier ones:
    { $chain }
    The new one is { $new }. Undo the decision of the chain that is wrong with “omvarld undo NUMBER”, then decide again.
decisions-undo-unknown =
    There is no decision no. { $number }. { $count ->
        [0] Nothing is decided yet.
        [one] The file has one decision.
       *[other] The file has { $count } decisions.
    }
decisions-undo-twice = Decision no. { $number } is taken back already, by no. { $by }.
decisions-folder = { $file } is a folder; a file of decisions is needed here.
decisions-unreadable = The decisions file { $file } cannot be read: { $problem }. Check the path and your rights.
decisions-unwritable = The decisions file { $file } cannot be written: { $problem }. Check the path and your rights.
decisions-busy = The decisions file { $file } has been in use by someone else for { $seconds } seconds. Try again in a while.
decisions-too-large = The decisions file { $file } is larger than { $limit } MB. That is hardly a decisions file; check the path.
decisions-encoding = { $file }, line { $line }: the text is not UTF-8. Save the file as UTF-8.
decisions-merge-conflict = { $file }, line { $line }: an unresolved merge stands here. Keep both people's lines, take out the marks (<<<<<<<, =======, >>>>>>>) and give numbers that stand twice a new one.
decisions-line-long = { $file }, line { $line }: the line is longer than { $limit } characters.
decisions-line-json = { $file }, line { $line }: the line is no decision. Expected a JSON object but found: { $found }
decisions-line-kind = { $file }, line { $line }: there is no kind “{ $found }”. Possible: { $kinds }.
decisions-line-twice = { $file }, line { $line }: the field “{ $field }” stands twice. Remove one.
decisions-line-unknown = { $file }, line { $line }: the field “{ $field }” does not belong to such a decision. Possible fields: { $fields }.
decisions-line-missing = { $file }, line { $line }: the field “{ $field }” is missing.
decisions-line-not-text = { $file }, line { $line }: the field “{ $field }” must be text and not empty, but is { $found }.
decisions-line-not-number = { $file }, line { $line }: the field “{ $field }” must be a whole number from 1, but is { $found }.
decisions-line-not-score = { $file }, line { $line }: the field “{ $field }” must be a number between 0 and 1, but is { $found }.
decisions-line-not-moment = { $file }, line { $line }: the field “{ $field }” must be a point in time (YYYY-MM-DDTHH:MM:SS), but is { $found }.
decisions-line-not-day = { $file }, line { $line }: the field “{ $field }” must be a date (YYYY-MM-DD), but is { $found }.
decisions-line-undoes-later = { $file }, line { $line }: no. { $number } takes back no. { $undoes }, but only an earlier decision can be taken back.
decisions-line-wrong = { $file }, line { $line }: { $problem }
decisions-number-twice = { $file }, line { $line }: no. { $number } stands on line { $first } already. Two people decided at once; give this line no. { $free } and correct the lines that take it back.
decisions-undoes-nothing = { $file }, line { $line }: no. { $number } takes back no. { $undoes }, which is not in the file.
decisions-file-contradiction =
    { $file }: the decisions contradict each other:
    { $chain }
    Undo the one that is wrong: add a line with kind “undo” and its number, or remove the line that was merged last.
decisions-name-unknown = Neither the graph nor the sources know “{ $name }”.{ $hint } If it is meant so, add --as-written.
decisions-person-unknown = No person in the graph has the name or id “{ $name }”. To forget the person all the same, add --as-written.
decisions-did-you-mean = { " " }Did you mean { $names }?
decisions-quoted = “{ $name }”
decisions-proposal-id = “{ $found }” is no proposal's id. Such an id begins with “proposal:”; “omvarld review --proposals” shows those that wait.
decisions-reject-type = A proposal that is rejected becomes no relation, but here stands “{ $found }”.
decisions-accept-type = “{ $found }” is no relation that a proposal can become. Possible: { $types }.
