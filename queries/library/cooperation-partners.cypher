// title:
//   sv: Samarbetspartner på programmet
//   en: Cooperation partners on the programme
// question:
//   sv: Vilka står som samarbetspartner till oss, inte som medarrangörer?
//   en: Who is named as our cooperation partner, not as co-organiser?
// audience: coordinator
// parameters:
//   organisation: {type: organisation, default: $perspective}
// columns:
//   partner: text
//   events: integer
//   as_written: texts
//   sources: ids
//   partner_id: id
// example: {organisation: Sundstad}
MATCH (:Organisation {id: $organisation})-[:ORGANISES]->(e:Event)<-[r:ORGANISES]-(p:Organisation)
WHERE r.role = 'cooperation_partner' AND p.id <> $organisation
UNWIND r.sources AS source
WITH p.id AS partner_id, p.name AS partner, e.id AS event, r.as_written AS words, source
ORDER BY words, source
WITH partner_id, partner, count(DISTINCT event) AS events, collect(DISTINCT words) AS as_written,
     collect(DISTINCT source) AS sources
RETURN partner, events, as_written, sources, partner_id
ORDER BY events DESC, partner, partner_id
