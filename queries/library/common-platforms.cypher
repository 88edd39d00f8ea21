// title:
//   sv: Gemensamma plattformar
//   en: Platforms in common
// question:
//   sv: Vilka plattformar delar vi med den här organisationen, och när?
//   en: Which platforms do we share with this organisation, and when?
// audience: strategist
// parameters:
//   partner: {type: organisation}
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
// columns:
//   platform: text
//   our_role: code
//   their_role: code
//   valid_from: date
//   valid_to: date
//   sources: ids
//   platform_id: id
// names_from: {platform: platform_id}
// example: {partner: Region Sund}
MATCH (:Organisation {id: $organisation})-[r:MEMBER_OF]->(p:Platform)
MATCH (p)<-[s:MEMBER_OF]-(:Organisation {id: $partner})
WHERE coalesce(r.valid_from.year <= $as_of, true) AND coalesce(r.valid_to.year >= $as_of, true)
  AND coalesce(s.valid_from.year <= $as_of, true) AND coalesce(s.valid_to.year >= $as_of, true)
  AND coalesce(r.valid_from <= s.valid_to, true) AND coalesce(s.valid_from <= r.valid_to, true)
RETURN p.name AS platform, r.role AS our_role, s.role AS their_role, s.valid_from AS valid_from, s.valid_to AS valid_to,
       s.sources AS sources, p.id AS platform_id
ORDER BY platform, platform_id, valid_from, our_role, their_role
