help-review = Svara på det som namntolkningen är osäker på, det viktigaste först.
help-review-sheet = Skriv frågorna till ett ark att fylla i (.xlsx eller .csv).
help-review-read = Läs tillbaka ett ifyllt ark.
help-review-limit = Hur många frågor (annars { $few } åt gången, alla i ett ark).
help-review-people = Fråga i stället om personer med samma namn är en och samma.
help-who = Vem som beslutar. Annars OMVARLD_WHO, annars inloggningsnamnet.
help-decide =
    Besluta hur två namn förhåller sig till varandra, eller att en person ska glömmas.

    same: A är samma som B. different: A är inte B. part_of: A är en del av B. successor: A efterträdde B. unsure: det går inte att säga.
help-why-reason = Varför. Skriv inga personuppgifter här.
help-decide-on = Dagen då A efterträdde B (ÅÅÅÅ-MM-DD).
help-as-written = Ta namnen precis som de är skrivna, även om grafen inte känner dem.
help-undo = Återta beslutet med det numret. Ett återtagande kan också återtas.
help-why = Förklara varför en programpunkt är knuten till sina arrangörer och medverkande.
decide-usage = Skriv: { $words }
decide-forget = { $count ->
    [one] En person i grafen har namnet
   *[other] { $count } personer i grafen har namnet
} och försvinner vid nästa bygge. Ange personens id för att glömma bara en av dem.
decide-next = Gäller från nästa ”omvarld build”.
review-none = Inga frågor väntar på svar.
review-begin = { $count ->
    [one] En fråga
   *[other] { $count } frågor
} av { $waiting } som väntar.
review-keys =
    j = samma   n = olika   d1 = 1 är en del av 2   d2 = 2 är en del av 1
    e1 = 1 efterträdde 2   e2 = 2 efterträdde 1   o = osäker   Retur = hoppa över   q = sluta
review-prompt = Svar:{ " " }
review-number = — { $number } av { $count } —
review-question = Är ”{ $left }” och ”{ $right }” samma?
review-side = { "  " }{ $number }. { $name }: { $events ->
    [0] inga programpunkter
    [one] en programpunkt
   *[other] { $events } programpunkter
} { $years }
review-side-absent = { "  " }{ $number }. { $name }: finns inte som egen nod i grafen
review-beside = { "     " }tillsammans med { $names }
review-represents = { "     " }företräder { $names }
review-written = { "     " }skrivs också { $names }
review-example = { "     " }t.ex. ”{ $name }”
review-hangs = { "  " }På svaret hänger { $events ->
    [0] ingen programpunkt
    [one] en programpunkt
   *[other] { $events } programpunkter
} och { $relations ->
    [one] en relation
   *[other] { $relations } relationer
}.
review-not-an-answer = ”{ $found }” är inget svar.
review-end = { $count ->
    [0] Inga beslut skrevs.
    [one] Ett beslut skrevs. Det gäller från nästa ”omvarld build”.
   *[other] { $count } beslut skrevs. De gäller från nästa ”omvarld build”.
}
review-sheet-title = Frågor
review-sheet-answer = Svar
review-sheet-name-1 = Namn 1
review-sheet-name-2 = Namn 2
review-sheet-events = Punkter
review-sheet-told-1 = Om 1
review-sheet-told-2 = Om 2
review-sheet-score = Likhet
review-sheet-rule = Regel
review-sheet-why = Motivering
review-sheet-id-1 = Id 1 (ändra inte)
review-sheet-id-2 = Id 2 (ändra inte)
review-sheet-told = { $events ->
    [0] inga programpunkter
    [one] en programpunkt
   *[other] { $events } programpunkter
}{ " " }{ $years }. Tillsammans med: { $beside }
review-sheet-choice = Välj ett av: { $answers }. Lämna tomt för att hoppa över.
review-sheet-written = { $file }: { $count ->
    [one] en fråga
   *[other] { $count } frågor
} av { $all }. Fyll i kolumnen Svar och läs tillbaka med ”omvarld review --read { $file }”.
review-sheet-read = { $count ->
    [0] Inga nya beslut
    [one] Ett nytt beslut
   *[other] { $count } nya beslut
}; { $already ->
    [0] inga rader
    [one] en rad
   *[other] { $already } rader
} redan beslutade, { $blank ->
    [0] inga
    [one] en
   *[other] { $blank }
} utan svar.
review-sheet-ending = { $file }: arket ska heta något på .xlsx eller .csv.
review-sheet-missing = Arket { $file } finns inte. Kontrollera sökvägen.
review-sheet-large = Arket { $file } är större än { $limit } MB.
review-sheet-unreadable = Arket { $file } går inte att läsa. Spara om det som .xlsx eller som CSV med semikolon.
review-sheet-unwritable = Arket { $file } går inte att skriva: { $problem }. Är det öppet i Excel?
review-sheet-encoding = Arket { $file } är inte UTF-8. Spara det som ”CSV UTF-8”.
review-sheet-headings = { $file }: rubrikraden stämmer inte. Den ska vara: { $expected }
review-sheet-wrong =
    { $file }: { $count ->
        [one] en cell måste rättas
       *[other] { $count } celler måste rättas
    } innan något skrivs:
    { $problems }
review-sheet-cell = { "  " }rad { $row }, kolumn ”{ $column }”: fann ”{ $found }”, väntade { $expected }
review-sheet-row = { "  " }rad { $row }: { $problem }
review-sheet-an-id = ett id, till exempel organisation:malmo-stad
review-sheet-a-score = ett tal mellan 0 och 1
review-why-event = { $name } ({ $id })
review-why-field = Arrangör som skrivet: ”{ $words }”
review-why-no-field = Källan anger ingen arrangör.
review-why-tie = – { $kind ->
    [organiser] Arrangör
    [cooperation-partner] Samarbetspartner
    [part-of-programme] Program
    [speaks-at] Medverkande
    [represented-at] Den medverkandes organisation
   *[other] Knuten hit
}: { $said }
review-why-said = ”{ $words }” lästes som { $name }: { $rule } (säkerhet { $percent } %).
review-why-decision = { "  " }Beslut { $words }
review-why-unknown = Ingen programpunkt har id:t eller titeln ”{ $name }”.
review-why-several = { $count } programpunkter heter ”{ $name }”. Ange vilken med dess id: { $ids }
review-rule-other = regel { $rule }
review-rule-stated = så står det i källan
review-rule-person-cells = namn, titel och organisation i den ordningen
review-rule-person-swapped = organisationen stod före titeln eller orten
review-rule-person-in-title = organisationen stod i titeln
review-rule-person-place = orten och uppdraget tillsammans
review-rule-person-party = partibeteckningen vid det offentliga uppdraget
review-rule-person-alone = ingen organisation angavs
