// title:
//   sv: Vilka är med i en insats
//   en: Who takes part in an initiative
// question:
//   sv: Vilka leder, beslutar om, betalar och deltar i insatsen?
//   en: Who leads, decides on, funds and takes part in the initiative?
// audience: strategist
// parameters:
//   initiative: {type: initiative}
//   as_of: {type: year, default: null}
// columns:
//   organisation: text
//   kind: code
//   relation: code
//   role: code
//   valid_from: date
//   valid_to: date
//   as_written: text
//   sources: ids
//   organisation_id: id
// names_from: {organisation: organisation_id}
// example: {initiative: Sundspaketet}
MATCH (o:Organisation)-[r:LEADS|FUNDS|DECIDED|PARTICIPATES_IN]->(i:Initiative {id: $initiative})
WHERE coalesce(r.valid_from.year <= $as_of, true) AND coalesce(r.valid_to.year >= $as_of, true)
RETURN o.name AS organisation, o.kind AS kind, type(r) AS relation, r.role AS role, r.valid_from AS valid_from,
       r.valid_to AS valid_to, r.as_written AS as_written, r.sources AS sources, o.id AS organisation_id
ORDER BY relation, organisation, organisation_id, valid_from
