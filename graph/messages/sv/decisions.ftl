decisions-header =
    Beslut om vem som är vem. Ett beslut per rad; rader läggs bara till, ändras aldrig.
    Ångra med ”omvarld undo NUMMER”. Förklaring: docs/decisions.md
decisions-says-same = nr { $number }: ”{ $left }” är samma som ”{ $right }”
decisions-says-different = nr { $number }: ”{ $left }” är inte samma som ”{ $right }”
decisions-says-part-of = nr { $number }: ”{ $left }” är en del av ”{ $right }”
decisions-says-successor = nr { $number }: ”{ $left }” efterträdde ”{ $right }”
decisions-says-unsure = nr { $number }: oklart hur ”{ $left }” förhåller sig till ”{ $right }”
decisions-says-forget = nr { $number }: en person är glömd
decisions-says-accept = nr { $number }: { $proposal } gäller, som { $type }
decisions-says-reject = nr { $number }: { $proposal } gäller inte
decisions-says-undo = nr { $number }: beslut nr { $undoes } är återtaget
decisions-step = { "  " }{ $words } ({ $who }, { $when }: { $why })
decisions-no-why = utan motivering
decisions-kind-unknown = Beslutet ”{ $kind }” finns inte. Välj ett av: { $kinds }.
decisions-who-empty = Det framgår inte vem som beslutar. Ange det med --who NAMN.
decisions-score = Poängen { $score } ska ligga mellan 0 och 1.
decisions-day-unwanted = Ett beslut av slaget { $kind } har ingen dag. Dag anges bara för den som efterträder en annan.
decisions-forget-two = Bara en person i taget kan glömmas, men här står två: ”{ $left }” och ”{ $right }”.
decisions-forget-person = ”{ $name }” är en organisation. Bara personer kan glömmas.
decisions-one-name = ”{ $left }” och ”{ $right }” är redan ett och samma namn ({ $id }). Det finns inget att besluta.
decisions-not-alike = ”{ $left }” och ”{ $right }” är inte av samma slag: en person kan inte jämföras med en organisation.
decisions-persons = ”{ $left }” och ”{ $right }” är personer. Om personer går det bara att besluta samma, olika eller osäkert.
decisions-name-empty = Ett namn saknas. Ange två organisationer, som namn eller id.
decisions-too-long = Texten som börjar ”{ $name }” är längre än { $limit } tecken. Korta den.
decisions-control = Texten { $name } innehåller radbrytning eller styrtecken. Ta bort dem.
decisions-already = Det är redan beslutat: { $words }. Vill du ändra det, ångra först med ”omvarld undo { $number }”.
decisions-contradiction =
    Beslutet skrivs inte, för det går inte ihop med tidigare beslut:
    { $chain }
    Det nya är { $new }. Ångra det beslut i kedjan som är fel med ”omvarld undo NUMMER” och besluta sedan på nytt.
decisions-undo-unknown =
    Det finns inget beslut nr { $number }. { $count ->
        [0] Inga beslut är fattade än.
        [one] Filen har ett beslut.
       *[other] Filen har { $count } beslut.
    }
decisions-undo-twice = Beslut nr { $number } är redan återtaget, av nr { $by }.
decisions-folder = { $file } är en mapp; här behövs en fil för beslut.
decisions-unreadable = Beslutsfilen { $file } går inte att läsa: { $problem }. Kontrollera sökväg och behörighet.
decisions-unwritable = Beslutsfilen { $file } går inte att skriva: { $problem }. Kontrollera sökväg och behörighet.
decisions-busy = Beslutsfilen { $file } är upptagen av någon annan sedan { $seconds } sekunder. Försök igen om en stund.
decisions-too-large = Beslutsfilen { $file } är större än { $limit } MB. Det är knappast en beslutsfil; kontrollera sökvägen.
decisions-encoding = { $file }, rad { $line }: texten är inte UTF-8. Spara filen som UTF-8.
decisions-merge-conflict = { $file }, rad { $line }: här står en olöst sammanslagning. Behåll bådas rader, ta bort märkena (<<<<<<<, =======, >>>>>>>) och ge dubbla nummer ett nytt.
decisions-line-long = { $file }, rad { $line }: raden är längre än { $limit } tecken.
decisions-line-json = { $file }, rad { $line }: raden är inte ett beslut. Väntade ett JSON-objekt men fann: { $found }
decisions-line-kind = { $file }, rad { $line }: slaget ”{ $found }” finns inte. Möjliga: { $kinds }.
decisions-line-twice = { $file }, rad { $line }: fältet ”{ $field }” står två gånger. Ta bort det ena.
decisions-line-unknown = { $file }, rad { $line }: fältet ”{ $field }” hör inte till ett sådant beslut. Möjliga fält: { $fields }.
decisions-line-missing = { $file }, rad { $line }: fältet ”{ $field }” saknas.
decisions-line-not-text = { $file }, rad { $line }: fältet ”{ $field }” ska vara text och inte tomt, men är { $found }.
decisions-line-not-number = { $file }, rad { $line }: fältet ”{ $field }” ska vara ett heltal från 1, men är { $found }.
decisions-line-not-score = { $file }, rad { $line }: fältet ”{ $field }” ska vara ett tal mellan 0 och 1, men är { $found }.
decisions-line-not-moment = { $file }, rad { $line }: fältet ”{ $field }” ska vara en tidpunkt (ÅÅÅÅ-MM-DDTTT:MM:SS), men är { $found }.
decisions-line-not-day = { $file }, rad { $line }: fältet ”{ $field }” ska vara ett datum (ÅÅÅÅ-MM-DD), men är { $found }.
decisions-line-undoes-later = { $file }, rad { $line }: nr { $number } återtar nr { $undoes }, men bara ett tidigare beslut kan återtas.
decisions-line-wrong = { $file }, rad { $line }: { $problem }
decisions-number-twice = { $file }, rad { $line }: nr { $number } står redan på rad { $first }. Två personer har beslutat samtidigt; ge den här raden nr { $free } och rätta de rader som återtar den.
decisions-undoes-nothing = { $file }, rad { $line }: nr { $number } återtar nr { $undoes }, som inte finns i filen.
decisions-file-contradiction =
    { $file }: besluten går inte ihop:
    { $chain }
    Ångra det som är fel: lägg till en rad med kind ”undo” och dess nummer, eller ta bort den rad som senast slogs samman.
decisions-name-unknown = Varken grafen eller källorna känner ”{ $name }”.{ $hint } Är det ändå så det ska stå, lägg till --as-written.
decisions-person-unknown = Ingen person i grafen har namnet eller id:t ”{ $name }”. Ska personen glömmas ändå, lägg till --as-written.
decisions-did-you-mean = { " " }Menade du { $names }?
decisions-quoted = ”{ $name }”
decisions-proposal-id = ”{ $found }” är inget förslags id. Ett sådant börjar med ”proposal:”; ”omvarld review --proposals” visar dem som väntar.
decisions-reject-type = Ett förslag som avvisas blir ingen relation, men här står ”{ $found }”.
decisions-accept-type = ”{ $found }” är ingen relation som ett förslag kan bli. Möjliga: { $types }.
