// title:
//   sv: En organisations insatser
//   en: An organisation's initiatives
// question:
//   sv: Vad leder, beslutar, betalar och deltar organisationen och dess delar i?
//   en: What do the organisation and its parts lead, decide on, fund and take part in?
// audience: strategist
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
// columns:
//   initiative: text
//   kind: code
//   organisation: text
//   relation: code
//   role: code
//   valid_from: date
//   valid_to: date
//   sources: ids
//   initiative_id: id
//   organisation_id: id
// example: {organisation: Sundstad}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
MATCH (part)-[r:LEADS|FUNDS|DECIDED|PARTICIPATES_IN]->(i:Initiative)
WHERE coalesce(r.valid_from.year <= $as_of, true) AND coalesce(r.valid_to.year >= $as_of, true)
  AND coalesce(i.valid_from.year <= $as_of, true) AND coalesce(i.valid_to.year >= $as_of, true)
RETURN i.name AS initiative, i.kind AS kind, part.name AS organisation, type(r) AS relation, r.role AS role,
       i.valid_from AS valid_from, i.valid_to AS valid_to, r.sources AS sources, i.id AS initiative_id,
       part.id AS organisation_id
ORDER BY initiative, initiative_id, organisation_id, relation, role
