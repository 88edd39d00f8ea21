proposals-help-review = Ask instead what the sentences of documents say of two actors.
proposals-help-as = Which relation a proposal becomes when it is accepted: { $types }.
proposals-type-unfit = “{ $type }” cannot join the two. Choose one of: { $types }.
proposals-type-untold = The sentence may mean more than one thing. Say with --as which relation it becomes: { $types }.
proposals-accepted-unfit = Decision no. { $number } makes a proposal a { $type }, but no such relation can run from { $start } to { $end }. Take it back with “omvarld undo { $number }”.
proposals-unknown = No proposal has the id “{ $id }”. “omvarld review --proposals” shows those that wait.
proposals-only-typed = Proposals are answered one at a time: without --sheet, --read and --people.
proposals-as-unwanted = --as belongs to a proposal that is accepted.
proposals-none = No proposals wait for an answer.
proposals-begin = { $count ->
    [one] One proposal
   *[other] { $count } proposals
} of { $waiting } that wait.
proposals-keys = number = accept as that relation   n = reject   Enter = skip   q = quit
proposals-question = { $subject } – { $verb } – { $object }
proposals-sentence = { "  " }“{ $sentence }”
proposals-place = { "  " }{ $source }, characters { $starts }–{ $ends }
proposals-id = { "  " }{ $id }
proposals-type = { "  " }{ $number } = { $subject } { $type ->
    [DECIDED] decided on
    [FUNDS] funds
    [LEADS] leads
    [MEMBER_OF] is a member of
    [PARTICIPATES_IN] takes part in
    [PART_OF] is a part of
    [SUCCEEDS] took over from
   *[other] { $type }
} { $object } ({ $type })
