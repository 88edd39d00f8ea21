assemble-relation-type = { $file }, line { $line }: the relation type { $type } is not in the schema.
assemble-key-unknown = { $file }, line { $line }: the relation { $type } points at “{ $name }”, which no source describes. Add it or mend the key.
assemble-edition-year = { $file }, line { $line }: the edition “{ $name }” has no year. Give valid_from or write the year in the name.
assemble-decisions-source = Decisions on who is who
assemble-decisions-licence = one's own
assemble-tables-source = Omvärld's tables of names
