// title:
//   sv: En organisations medlemskap
//   en: An organisation's memberships
// question:
//   sv: Vilka plattformar är organisationen med i, i vilken roll och sedan när?
//   en: Which platforms is the organisation in, in which role and since when?
// audience: coordinator
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
// columns:
//   platform: text
//   role: code
//   valid_from: date
//   valid_to: date
//   members: integer
//   sources: ids
//   platform_id: id
// names_from: {platform: platform_id}
MATCH (o:Organisation {id: $organisation})-[r:MEMBER_OF]->(p:Platform)
WHERE coalesce(r.valid_from.year <= $as_of, true) AND coalesce(r.valid_to.year >= $as_of, true)
MATCH (m:Organisation)-[s:MEMBER_OF]->(p)
WHERE coalesce(r.valid_from <= s.valid_to, true) AND coalesce(s.valid_from <= r.valid_to, true)
WITH p.id AS platform_id, p.name AS platform, r.key AS key, r.role AS role, r.valid_from AS valid_from,
     r.valid_to AS valid_to, r.sources AS sources, count(DISTINCT m.id) AS members
RETURN platform, role, valid_from, valid_to, members, sources, platform_id
ORDER BY platform, platform_id, valid_from, role, key
