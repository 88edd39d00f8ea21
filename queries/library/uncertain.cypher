// title:
//   sv: Det som är osäkert
//   en: What is uncertain
// question:
//   sv: Vilka kopplingar är grafen minst säker på, och vad stod det egentligen?
//   en: Which links is the graph least sure of, and what did it really say?
// audience: analyst
// parameters:
//   below: {type: number, default: 0.8}
//   organisation: {type: organisation, default: null}
//   limit: {type: integer, default: 100}
// columns:
//   confidence: number
//   organisation: text
//   relation: code
//   to: text
//   as_written: text
//   rule: text
//   sources: ids
//   organisation_id: id
//   to_id: id
MATCH (o:Organisation)-[r:ORGANISES|REPRESENTED_AT|PART_OF|MEMBER_OF]->(x:Entity)
WHERE r.confidence < $below AND ($organisation IS NULL OR o.id = $organisation)
RETURN r.confidence AS confidence, o.name AS organisation, type(r) AS relation, x.name AS to, r.as_written AS as_written,
       r.rule AS rule, r.sources AS sources, o.id AS organisation_id, x.id AS to_id
ORDER BY confidence, organisation, organisation_id, to_id, relation LIMIT $limit
