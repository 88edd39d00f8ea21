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
//   as_written: text
//   rule: text
//   facts: integer
//   example: text
//   sources: ids
//   organisation_id: id
MATCH (o:Organisation)-[r:ORGANISES|REPRESENTED_AT|PART_OF|MEMBER_OF]->(x:Entity)
WHERE r.confidence < $below AND ($organisation IS NULL OR o.id = $organisation)
WITH o.id AS organisation_id, o.name AS organisation, type(r) AS relation, r.as_written AS as_written, r.rule AS rule,
     min(r.confidence) AS confidence, count(DISTINCT r.key) AS facts, min(x.name) AS example,
     collect(DISTINCT r.sources[0]) AS sources
RETURN confidence, organisation, relation, as_written, rule, facts, example, sources, organisation_id
ORDER BY confidence, facts DESC, organisation, organisation_id, relation, as_written, rule LIMIT $limit
