history-help-builds = Visa de byggen som sparats, det äldsta först.
history-help-diff = Visa vad som ändrats från ett bygge till ett annat. Utan det andra jämförs med det som gäller.
history-help-prune = Ta bort gamla byggen. Det som gäller blir alltid kvar.
history-help-keep = Hur många av de senaste byggena som ska vara kvar.
history-help-build = Svara ur ett sparat bygge i stället för det som gäller. ”omvarld builds” visar vilka som finns.
history-build = { $id }  { $built_at }{ $stands }
history-stands = { "  " }gäller nu
history-size = { "  " }{ $nodes ->
    [one] en nod
   *[other] { $nodes } noder
}, { $relations ->
    [one] en relation
   *[other] { $relations } relationer
}, { $waiting ->
    [0] inga namnfrågor väntar
    [one] en namnfråga väntar
   *[other] { $waiting } namnfrågor väntar
}
history-alike = De två byggena är lika.
history-absent = (saknas)
history-pruned = { $count ->
    [0] Inget bygge togs bort
    [one] Ett bygge togs bort
   *[other] { $count } byggen togs bort
}, { $kept ->
    [one] ett är kvar
   *[other] { $kept } är kvar
}.
history-only-embedded = { $store } är en Neo4j-databas, som bara har det bygge som gäller. Tidigare byggen finns i det inbäddade lagret (en mapp): bygg dit med --store embedded.
history-forgotten = { $count ->
    [one] Ett tidigare bygge togs bort
   *[other] { $count } tidigare byggen togs bort
}, för att inget sparat bygge ska innehålla en person som nu är glömd.
