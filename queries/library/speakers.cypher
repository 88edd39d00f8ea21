// title:
//   sv: Vilka talar
//   en: Who speaks
// question:
//   sv: Vilka talar på organisationens programpunkter, i vilken roll och för vem?
//   en: Who speaks at the organisation's events, in which role and for whom?
// audience: coordinator
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   edition: {type: edition, default: null}
//   limit: {type: integer, default: 200}
// columns:
//   person: text
//   roles: texts
//   represents: texts
//   events: integer
//   sources: ids
//   person_id: id
// example: {organisation: Klimatförbundet}
MATCH (o:Organisation {id: $organisation})-[:ORGANISES]->(e:Event)<-[r:SPEAKS_AT]-(p:Person)
MATCH (e)-[:HELD_AT]->(d:Edition)
WHERE $edition IS NULL OR d.id = $edition
UNWIND r.sources AS source
WITH p.id AS person_id, p.name AS person, r.role AS role, e.id AS event, source
ORDER BY role, source
WITH person_id, person, collect(DISTINCT role) AS roles, count(DISTINCT event) AS events,
     collect(DISTINCT source) AS sources
OPTIONAL MATCH (:Person {id: person_id})-[:REPRESENTS]->(b:Organisation)
WITH person_id, person, roles, events, sources, b.name AS body
ORDER BY body
WITH person_id, person, roles, events, sources, collect(DISTINCT body) AS represents
RETURN person, roles, represents, events, sources, person_id
ORDER BY events DESC, person, person_id LIMIT $limit
