// title:
//   sv: Vilka företräder en organisation
//   en: Who speaks for an organisation
// question:
//   sv: Vilka personer företräder organisationen utåt, i vilken roll och hur ofta?
//   en: Which people speak for the organisation in public, in which role and how often?
// audience: coordinator
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   limit: {type: integer, default: 100}
// columns:
//   person: text
//   roles: texts
//   events: integer
//   first_year: year
//   last_year: year
//   sources: ids
//   person_id: id
// example: {organisation: Sundstad}
MATCH (p:Person)-[r:REPRESENTS]->(:Organisation {id: $organisation})
UNWIND r.sources AS source
WITH p, collect(DISTINCT r.role) AS roles, collect(DISTINCT source) AS sources
OPTIONAL MATCH (p)-[:SPEAKS_AT]->(e:Event)-[:HELD_AT]->(d:Edition)
WITH p.id AS person_id, p.name AS person, roles, sources, count(DISTINCT e.id) AS events, min(d.year) AS first_year, max(d.year) AS last_year
RETURN person, roles, events, first_year, last_year, sources, person_id
ORDER BY events DESC, person, person_id LIMIT $limit
