"""Which organisation a whole name is: by register and table, by form, by what other fields say."""
