// title:
//   sv: Plattformar och deras medlemmar
//   en: Platforms and their members
// question:
//   sv: Vilka plattformar för samverkan finns, och vilka är med i dem ett visst år?
//   en: Which platforms for cooperation are there, and who is in them in a given year?
// audience: strategist
// parameters:
//   platform: {type: platform, default: null}
//   as_of: {type: year, default: null}
// columns:
//   platform: text
//   member: text
//   role: code
//   valid_from: date
//   valid_to: date
//   sources: ids
//   platform_id: id
//   member_id: id
// names_from: {platform: platform_id, member: member_id}
// example: {as_of: 2018}
MATCH (m:Organisation)-[r:MEMBER_OF]->(p:Platform)
WHERE ($platform IS NULL OR p.id = $platform)
  AND coalesce(r.valid_from.year <= $as_of, true) AND coalesce(r.valid_to.year >= $as_of, true)
RETURN p.name AS platform, m.name AS member, r.role AS role, r.valid_from AS valid_from, r.valid_to AS valid_to,
       r.sources AS sources, p.id AS platform_id, m.id AS member_id
ORDER BY platform, platform_id, member, member_id, valid_from, role
