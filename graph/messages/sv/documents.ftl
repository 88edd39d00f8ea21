documents-suffix = { $file }: dokument av det slaget kan inte läsas. De som kan läsas slutar på { $suffixes }.
documents-folder-empty = Mappen { $folder } har inget dokument som kan läsas ({ $suffixes }).
documents-empty = Filen { $file } är tom.
documents-too-large = Filen { $file } är större än { $limit } MB. Dela upp den.
documents-too-long = Dokumentet { $file } har för mycket text eller för många sidor (högst { $limit } miljoner tecken). Dela upp det.
documents-bomb = Filen { $file } är för stor uppackad (högst { $limit } MB, och mycket mindre text). Den läses inte.
documents-entities = Filen { $file } har en dokumenttyp eller entiteter i delen { $part }. Sådana hör inte hemma där, och filen läses inte.
documents-locked = Filen { $file } har lösenord, eller är i ett äldre format (.doc, .xls). Spara den utan lösenord i ett nyare format.
documents-kind = Filen { $file } är inte av det slag som dess namn säger: delen { $part } saknas.
documents-broken = Filen { $file } är trasig och kan inte läsas ({ $problem }). Öppna den, spara den på nytt och försök igen.
documents-slow = Dokumentet { $file } tog mer än { $seconds ->
    [one] en sekund
   *[other] { $seconds } sekunder
} att läsa och är avbrutet.
documents-encoding = Filen { $file } är inte text i kodningen { $encoding } (byte { $offset }). Ange rätt ”encoding” i katalogen.
documents-encoding-unknown = Filen { $file }: kodningen { $encoding } finns inte. Ange till exempel utf-8 eller cp1252.
documents-set-aside = Dokumentet kunde inte läsas: { $expected }
documents-no-text = Dokumentet har ingen text, kanske bara bilder av sidor. Inget kan hittas i det.
