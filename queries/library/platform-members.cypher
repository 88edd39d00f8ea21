// title:
//   sv: En plattforms medlemmar över tid
//   en: A platform's members over time
// question:
//   sv: Vilka har kommit till och lämnat plattformen?
//   en: Who has joined and left the platform?
// audience: strategist
// parameters:
//   platform: {type: platform}
//   as_of: {type: year, default: null}
// columns:
//   member: text
//   kind: code
//   role: code
//   valid_from: date
//   valid_to: date
//   as_written: text
//   sources: ids
//   member_id: id
// names_from: {member: member_id}
// example: {platform: Sundshuset}
MATCH (m:Organisation)-[r:MEMBER_OF]->(:Platform {id: $platform})
WHERE coalesce(r.valid_from.year <= $as_of, true) AND coalesce(r.valid_to.year >= $as_of, true)
RETURN m.name AS member, m.kind AS kind, r.role AS role, r.valid_from AS valid_from, r.valid_to AS valid_to,
       r.as_written AS as_written, r.sources AS sources, m.id AS member_id
ORDER BY member, member_id, valid_from, role
