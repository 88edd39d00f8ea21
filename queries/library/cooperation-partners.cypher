// title:
//   sv: Medarrangörer på programmet
//   en: Cooperation partners on the programme
// question:
//   sv: Vilka står som medarrangörer på våra programpunkter, och på vilkas gör vi det?
//   en: Who is named as cooperation partner at our events, and at whose events are we?
// audience: coordinator
// parameters:
//   organisation: {type: organisation, default: $perspective}
// columns:
//   partner: text
//   at_ours: integer
//   at_theirs: integer
//   as_written: texts
//   sources: ids
//   partner_id: id
// example: {organisation: Sundstad}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH collect(DISTINCT part.id) AS own
UNWIND own AS mine
MATCH (:Organisation {id: mine})-[m:ORGANISES]->(e:Event)<-[r:ORGANISES]-(p:Organisation)
WHERE NOT p.id IN own AND (r.role = 'cooperation_partner' OR m.role = 'cooperation_partner')
UNWIND r.sources AS source
WITH p.id AS partner_id, p.name AS partner, r.as_written AS words, source,
     CASE WHEN r.role = 'cooperation_partner' THEN e.id ELSE null END AS with_us,
     CASE WHEN m.role = 'cooperation_partner' THEN e.id ELSE null END AS with_them
ORDER BY words, source
WITH partner_id, partner, count(DISTINCT with_us) AS at_ours, count(DISTINCT with_them) AS at_theirs,
     collect(DISTINCT words) AS as_written, collect(DISTINCT source) AS sources
RETURN partner, at_ours, at_theirs, as_written, sources, partner_id
ORDER BY at_ours + at_theirs DESC, partner, partner_id
