assemble-relation-type = { $file }, rad { $line }: relationstypen { $type } finns inte i schemat.
assemble-key-unknown = { $file }, rad { $line }: relationen { $type } pekar på ”{ $name }”, som ingen källa beskriver. Lägg till den eller rätta nyckeln.
assemble-edition-year = { $file }, rad { $line }: upplagan ”{ $name }” saknar år. Skriv året i upplagans namn, eller ange valid_from i inventeringen.
assemble-decisions-source = Beslut om vem som är vem
assemble-decisions-licence = eget underlag
assemble-tables-source = Omvärlds tabeller över namn
