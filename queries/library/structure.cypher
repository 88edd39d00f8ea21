// title:
//   sv: Organisationens delar
//   en: The parts of an organisation
// question:
//   sv: Vilka delar hör till organisationen, och under vad ligger var och en ett visst år?
//   en: Which parts belong to the organisation, and under what does each lie in a given year?
// audience: strategist
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
// columns:
//   part: text
//   kind: code
//   under: text
//   valid_from: date
//   valid_to: date
//   sources: ids
//   part_id: id
//   under_id: id
// names_from: {part: part_id, under: under_id}
// example: {organisation: Sundstad}
MATCH (above:Organisation)-[:PART_OF*0..5]->(:Organisation {id: $organisation})
WITH DISTINCT above AS u
MATCH (p:Organisation)-[r:PART_OF]->(u)
WHERE coalesce(r.valid_from.year <= $as_of, true) AND coalesce(r.valid_to.year >= $as_of, true)
  AND coalesce(p.valid_from.year <= $as_of, true) AND coalesce(p.valid_to.year >= $as_of, true)
RETURN p.name AS part, p.kind AS kind, u.name AS under, coalesce(r.valid_from, p.valid_from) AS valid_from,
       coalesce(r.valid_to, p.valid_to) AS valid_to, r.sources AS sources, p.id AS part_id, u.id AS under_id
ORDER BY under, under_id, part, part_id, valid_from
