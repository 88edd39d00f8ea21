// title:
//   sv: En organisations insatser
//   en: An organisation's initiatives
// question:
//   sv: Vad leder, beslutar, betalar och deltar organisationen i?
//   en: What does the organisation lead, decide on, fund and take part in?
// audience: strategist
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
// columns:
//   initiative: text
//   kind: code
//   relation: code
//   role: code
//   valid_from: date
//   valid_to: date
//   sources: ids
//   initiative_id: id
// example: {organisation: Sundstad}
MATCH (o:Organisation {id: $organisation})-[r:LEADS|FUNDS|DECIDED|PARTICIPATES_IN]->(i:Initiative)
WHERE coalesce(r.valid_from.year <= $as_of, true) AND coalesce(r.valid_to.year >= $as_of, true)
  AND coalesce(i.valid_from.year <= $as_of, true) AND coalesce(i.valid_to.year >= $as_of, true)
RETURN i.name AS initiative, i.kind AS kind, type(r) AS relation, r.role AS role, i.valid_from AS valid_from,
       i.valid_to AS valid_to, r.sources AS sources, i.id AS initiative_id
ORDER BY initiative, initiative_id, relation, role
