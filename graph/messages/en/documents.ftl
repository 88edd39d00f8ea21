documents-suffix = { $file }: documents of that kind cannot be read. Those that can end in { $suffixes }.
documents-folder-empty = The folder { $folder } has no document that can be read ({ $suffixes }).
documents-empty = The file { $file } is empty.
documents-too-large = The file { $file } is larger than { $limit } MB. Split it.
documents-too-long = The document { $file } has too much text or too many pages (at most { $limit } million characters). Split it.
documents-bomb = The file { $file } is too large unpacked (at most { $limit } MB, and much less text). It is not read.
documents-entities = The file { $file } has a document type or entities in its part { $part }. They do not belong there, and the file is not read.
documents-locked = The file { $file } has a password, or is in an older format (.doc, .xls). Save it without a password in a newer format.
documents-kind = The file { $file } is not of the kind that its name says: the part { $part } is missing.
documents-broken = The file { $file } is broken and cannot be read ({ $problem }). Open it, save it anew and try again.
documents-slow = The document { $file } took more than { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} to read and was stopped.
documents-encoding = The file { $file } is not text in the encoding { $encoding } (byte { $offset }). Tell the right “encoding” in the catalogue.
documents-encoding-unknown = The file { $file }: there is no encoding { $encoding }. Tell, for example, utf-8 or cp1252.
documents-set-aside = The document could not be read: { $expected }
documents-no-text = The document has no text, perhaps only pictures of pages. Nothing can be found in it.
