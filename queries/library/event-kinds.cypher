// title:
//   sv: Former år för år
//   en: Forms by year
// question:
//   sv: "Hur har formerna ändrats: seminarier, samtal, mingel?"
//   en: "How have the forms changed: seminars, talks, mingles?"
// audience: analyst
// parameters:
//   organisation: {type: organisation, default: null}
// columns:
//   year: year
//   kind: code
//   events: integer
MATCH (e:Event)-[:HELD_AT]->(d:Edition)
WHERE $organisation IS NULL OR EXISTS { (:Organisation {id: $organisation})-[:ORGANISES]->(e) }
RETURN d.year AS year, e.kind AS kind, count(DISTINCT e.id) AS events
ORDER BY year, events DESC, kind
