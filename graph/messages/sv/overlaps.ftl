overlaps-reason-question = samma fråga: { $what }
overlaps-reason-topic = { $count ->
    [one] samma ämne: { $what }
   *[other] samma ämnen: { $what }
}
overlaps-reason-partner = { $count ->
    [one] samma arrangör: { $what }
   *[other] samma arrangörer: { $what }
}
overlaps-reason-speaker = samma medverkande: { $what }
overlaps-reason-hour = samma tid: { $what }
overlaps-reason-series = samma serie igen: { $what }
overlaps-suggestion-merge = slå ihop
overlaps-suggestion-move = flytta
overlaps-suggestion-coordinate = samordna
overlaps-suggestion-ignore = låt vara
overlaps-kind-overlap = överlappar
overlaps-kind-clash = krockar
overlaps-kind-again = igen i år
overlaps-decided = { $decision } ({ $who }, { $when })
overlaps-group = Grupp { $number }: { $count ->
    [one] ett överlapp
   *[other] { $count } överlapp
}, styrka upp till { $strength }
overlaps-side = { $name } ({ $organisers }, { $when })
overlaps-no-time = utan tid
overlaps-whole-day = { $day }, hela dagen
overlaps-no-organiser = arrangör saknas
overlaps-none = Inga överlapp med det urvalet. Prova ”--between all” eller en lägre ”--threshold”.
overlaps-again-given = ges { $count } gånger
overlaps-limited = De { $count } starkaste visas. Fler finns: höj ”--limit”.
overlaps-recorded = Noterat: { $left } och { $right }: { $decision }.
overlaps-between = ”{ $found }” är inget urval. Välj något av: { $expected }.
overlaps-across-edition = Ange vilken upplaga det gäller med ”--edition” när du jämför med andra upplagor.
overlaps-no-encoder = Tillvalet som läser betydelse är inte installerat. Installera det med: pip install "omvarld[embedding]". Svaret ges utan det.
overlaps-event-unknown = Ingen programpunkt eller insats har id ”{ $id }”. Id:n står i svaret med ”--format csv”.
overlaps-decisions-head = Beslut om överlapp. En rad per beslut: tid, beslut, två insatser, vem, varför. Rader läggs bara till.
overlaps-decisions-kind = ”{ $found }” är inget beslut. Välj något av: { $expected }.
overlaps-decisions-pair = Ett beslut gäller två olika insatser, men här står ”{ $left }” och ”{ $right }”.
overlaps-decisions-who = Ett beslut måste säga vem som fattade det (--who).
overlaps-decisions-nothing = Det finns inget beslut om ”{ $left }” och ”{ $right }” att öppna igen.
overlaps-decisions-line = { $file }, rad { $line }: raden har { $found } fält, väntat { $expected } med tabb emellan. Rätta raden.
overlaps-decisions-time = { $file }, rad { $line }: ”{ $found }” är ingen tid. Skriv som 2026-05-01T09:00:00+02:00.
overlaps-decisions-unreadable = { $file } går inte att läsa ({ $problem }).
overlaps-decisions-unwritable = { $file } går inte att skriva ({ $problem }). Inget har noterats.
queries-column-group = Grupp
queries-column-suggestion = Förslag
queries-column-decision = Beslut
queries-column-left = Insats
queries-column-left-organisers = Arrangörer
queries-column-left-begins = Tid
queries-column-right = Annan insats
queries-column-right-organisers = Den andras arrangörer
queries-column-right-begins = Den andras tid
queries-column-reasons = Varför
queries-column-left-id = Insatsens id
queries-column-right-id = Den andras id
help-overlaps = Vilka insatser överlappar varandra: samma fråga, samma medverkande eller samma tid, och varför.
help-overlaps-edition = Upplagan, till exempel almedalsveckan-2023. Annars alla, var för sig.
help-overlaps-for = Bara överlapp som rör den här organisationen.
help-overlaps-between = own: egna insatser sinsemellan. own,partners: även med partner. all: alla.
help-overlaps-across = Jämför med andra upplagor: vad kommer igen i år?
help-overlaps-limit = Högst så många, de starkaste först.
help-overlaps-threshold = Minsta styrka, 0 till 1.
help-overlaps-meaning = Läs även betydelsen (tillvalet omvarld[embedding]). Långsammare första gången, och träffar bättre.
help-overlaps-decide = Notera ett beslut om två insatser (id): merge, move, coordinate, ignore eller reopen.
help-overlaps-why = Varför beslutet fattades.
help-overlaps-who = Vem som beslutar.
help-overlaps-all = Visa även det som beslutats att låta vara.
overlaps-own = Egna är förvaltningarna och de plattformar som någon av dem är medlem i det året. Ett medlemskap som är känt före och efter ett år antas gälla även däremellan.
