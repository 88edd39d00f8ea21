// title:
//   sv: Källorna
//   en: The sources
// question:
//   sv: Vilka källor bygger grafen på, hur gamla är de och vad får vi göra med dem?
//   en: Which sources does the graph rest on, how old are they and what may we do with them?
// audience: analyst
// columns:
//   source: text
//   kind: code
//   publisher: text
//   licence: text
//   retrieved_at: date
//   url: link
//   source_id: id
MATCH (s:Source)
RETURN s.name AS source, s.kind AS kind, s.publisher AS publisher, s.licence AS licence, s.retrieved_at AS retrieved_at,
       s.url AS url, s.id AS source_id
ORDER BY source, source_id
