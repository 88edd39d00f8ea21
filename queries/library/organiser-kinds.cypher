// title:
//   sv: Vilka slags organisationer
//   en: Which kinds of organisations
// question:
//   sv: Vilka slags organisationer ordnar programmet, år för år?
//   en: Which kinds of organisations make the programme, year by year?
// audience: analyst
// columns:
//   year: year
//   kind: code
//   organisations: integer
//   events: integer
MATCH (o:Organisation)-[:ORGANISES]->(e:Event)-[:HELD_AT]->(d:Edition)
RETURN d.year AS year, o.kind AS kind, count(DISTINCT o.id) AS organisations, count(DISTINCT e.id) AS events
ORDER BY year, events DESC, kind
