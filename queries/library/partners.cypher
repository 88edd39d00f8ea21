// title:
//   sv: Partner till en organisation
//   en: Partners of an organisation
// question:
//   sv: Vilka samarbetar vi med på programmet, hur ofta och under vilka år?
//   en: Who do we cooperate with on the programme, how often and in which years?
// audience: strategist
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
//   limit: {type: integer, default: 50}
// columns:
//   partner: text
//   kind: code
//   events: integer
//   years: texts
//   sources: ids
//   partner_id: id
// names_from: {partner: partner_id}
// example: {organisation: Sundstad}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH collect(DISTINCT part.id) AS own
UNWIND own AS mine
MATCH (:Organisation {id: mine})-[:ORGANISES]->(e:Event)<-[r:ORGANISES]-(p:Organisation)
MATCH (e)-[:HELD_AT]->(d:Edition)
WHERE NOT p.id IN own AND ($as_of IS NULL OR d.year = $as_of)
UNWIND r.sources AS source
WITH p.id AS partner_id, p.name AS partner, p.kind AS kind, e.id AS event, toString(d.year) AS year, source
ORDER BY year, source
WITH partner_id, partner, kind, count(DISTINCT event) AS events, collect(DISTINCT year) AS years,
     collect(DISTINCT source) AS sources
RETURN partner, kind, events, years, sources, partner_id
ORDER BY events DESC, partner, partner_id LIMIT $limit
