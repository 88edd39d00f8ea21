assemble-relation-type = { $file }, line { $line }: the relation type { $type } is not in the schema.
assemble-key-unknown = { $file }, line { $line }: the relation { $type } points at “{ $name }”, which no source describes. Add it or mend the key.
assemble-edition-year = { $file }, line { $line }: the edition “{ $name }” has no year. Write the year in the edition’s name, or give valid_from in the inventory.
assemble-decisions-source = Decisions on who is who
assemble-decisions-licence = one's own
assemble-tables-source = Omvärld's tables of names
