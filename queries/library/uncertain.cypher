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
//   examples: texts
//   sources: ids
//   organisation_id: id
MATCH (o:Organisation)-[r:ORGANISES|REPRESENTED_AT|PART_OF|MEMBER_OF]->(x:Entity)
WHERE r.confidence < $below AND ($organisation IS NULL OR o.id = $organisation)
UNWIND r.sources AS source
WITH o.id AS organisation_id, o.name AS organisation, type(r) AS relation, r.as_written AS as_written, r.rule AS rule,
     r.key AS key, r.confidence AS sure, x.name AS to, source
ORDER BY to, source
WITH organisation_id, organisation, relation, as_written, rule, min(sure) AS confidence, count(DISTINCT key) AS facts,
     collect(DISTINCT to)[0..3] AS examples, collect(DISTINCT source) AS sources
RETURN confidence, organisation, relation, as_written, rule, facts, examples, sources, organisation_id
ORDER BY confidence, facts DESC, organisation, organisation_id, relation, as_written, rule LIMIT $limit
