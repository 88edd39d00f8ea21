// title:
//   sv: Varifrån vi vet det
//   en: Where we know it from
// question:
//   sv: Vilka källor säger något om det här, och vad?
//   en: Which sources say something of this, and what?
// audience: analyst
// parameters:
//   entity: {type: entity}
// columns:
//   source: text
//   relation: code
//   facts: integer
//   publisher: text
//   licence: text
//   retrieved_at: date
//   url: link
//   source_id: id
// example: {entity: Sundspaketet}
MATCH (n:Entity {id: $entity})-[r]-(:Entity)
UNWIND r.sources AS source_id
WITH source_id, type(r) AS relation, count(DISTINCT r.key) AS facts
MATCH (s:Source {id: source_id})
RETURN s.name AS source, relation, facts, s.publisher AS publisher, s.licence AS licence, s.retrieved_at AS retrieved_at,
       s.url AS url, source_id
ORDER BY source, source_id, relation
