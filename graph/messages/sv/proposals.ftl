proposals-help-review = Fråga i stället vad dokumentens meningar säger om två aktörer.
proposals-help-as = Vilken relation ett förslag blir när det godtas: { $types }.
proposals-type-unfit = ”{ $type }” kan inte förena de två. Välj ett av: { $types }.
proposals-type-untold = Meningen kan betyda mer än en sak. Ange vilken relation det blir med --as: { $types }.
proposals-accepted-unfit = Beslut nr { $number } gör ett förslag till { $type }, men en sådan relation kan inte gå från { $start } till { $end }. Ångra det med ”omvarld undo { $number }”.
proposals-unknown = Inget förslag har id:t ”{ $id }”. ”omvarld review --proposals” visar dem som väntar.
proposals-only-typed = Förslag besvaras ett i taget: utan --sheet, --read och --people.
proposals-as-unwanted = --as hör till ett förslag som godtas.
proposals-none = Inga förslag väntar på svar.
proposals-begin = { $count ->
    [one] Ett förslag
   *[other] { $count } förslag
} av { $waiting } som väntar.
proposals-keys = Siffra = godta som den relationen   n = avvisa   Retur = hoppa över   q = sluta
proposals-question = { $subject } – { $verb } – { $object }
proposals-sentence = { "  " }”{ $sentence }”
proposals-place = { "  " }{ $source }, tecken { $starts }–{ $ends }
proposals-id = { "  " }{ $id }
proposals-type = { "  " }{ $number } = { $subject } { $type ->
    [DECIDED] har beslutat om
    [FUNDS] finansierar
    [LEADS] leder
    [MEMBER_OF] är medlem i
    [PARTICIPATES_IN] deltar i
    [PART_OF] är en del av
    [SUCCEEDS] efterträdde
   *[other] { $type }
} { $object } ({ $type })
