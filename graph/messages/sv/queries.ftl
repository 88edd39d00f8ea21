queries-header = Frågan ”{ $name }” i biblioteket har ett felaktigt huvud: { $problem }
queries-query-unknown = Det finns ingen fråga som heter ”{ $name }”.{ $hint } Alla frågor visas med ”omvarld queries”.
queries-did-you-mean = { " " }Menade du { $names }?
queries-quoted = ”{ $name }”
queries-name-unknown = { $label ->
    [Organisation] Ingen organisation
    [Administration] Ingen egen förvaltning
    [Platform] Ingen plattform
    [Arena] Ingen arena
    [Edition] Ingen upplaga
    [Event] Ingen programpunkt
    [Initiative] Ingen satsning
    [Topic] Inget ämne
    [Person] Ingen person
    [Place] Ingen plats
    [Source] Ingen källa
   *[other] Inget
} i grafen heter ”{ $name }”.{ $hint }
queries-name-several = Flera heter ”{ $name }”. Ange vilken med dess id: { $ids }
queries-parameter-type = Parametern ”{ $name }” ska vara { $type ->
    [integer] ett heltal
    [number] ett tal
    [year] ett årtal
    [flag] ja eller nej
    [date] ett datum (ÅÅÅÅ-MM-DD)
   *[other] text
}, men är ”{ $found }”.
queries-parameter-unknown = Frågan ”{ $query }” har ingen parameter ”{ $name }”. Den har: { $names }.
queries-parameter-missing = Frågan ”{ $query }” behöver parametern ”{ $name }”. Ange den med -p { $name }=…
queries-column-partner = Partner
queries-column-kind = Slag
queries-column-events = Programpunkter
queries-column-years = År
queries-column-year = År
queries-column-sources = Källor
queries-column-source = Källa
queries-column-starts_at = Börjar
queries-column-ends_at = Slutar
queries-column-event = Programpunkt
queries-column-edition = Upplaga
queries-column-as_written = Som skrivet
queries-column-url = Länk
queries-column-platform = Plattform
queries-column-member = Medlem
queries-column-role = Roll
queries-column-valid_from = Från
queries-column-valid_to = Till
queries-column-members = Medlemmar
queries-column-decided_by = Beslutat av
queries-column-subject = Beslutet gäller
queries-column-label = Sort
queries-column-organisation = Organisation
queries-column-relation = Relation
queries-column-arena = Arena
queries-column-alone = Ensam
queries-column-with_others = Med andra
queries-column-share = Andel
queries-column-topic = Ämne
queries-column-focus_areas = Fokusområden
queries-column-ours = Våra
queries-column-examples = Exempel
queries-column-person = Person
queries-column-represents = Företräder
queries-column-facts = Uppgifter
queries-column-publisher = Utgivare
queries-column-licence = Licens
queries-column-retrieved_at = Hämtad
queries-column-entity = Vad
queries-column-first_character = Från tecken
queries-column-after_last = Till tecken
queries-column-place = Plats
queries-column-initiative = Satsning
queries-column-amount = Belopp
queries-column-led_by = Leds av
queries-column-organisers = Arrangörer
queries-column-status = Läge
