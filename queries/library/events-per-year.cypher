// title:
//   sv: Programpunkter per år
//   en: Events per year
// question:
//   sv: Hur många programpunkter har organisationen haft varje år, ensam och med andra?
//   en: How many events has the organisation had each year, alone and with others?
// audience: analyst
// parameters:
//   organisation: {type: organisation, default: $perspective}
// columns:
//   year: year
//   arena: text
//   events: integer
//   alone: integer
//   with_others: integer
//   sources: ids
// example: {organisation: Sundstad}
MATCH (:Organisation {id: $organisation})-[r:ORGANISES]->(e:Event)-[:HELD_AT]->(d:Edition)-[:EDITION_OF]->(a:Arena)
WITH d.year AS year, a.name AS arena, e, r.sources AS told_by
OPTIONAL MATCH (e)<-[:ORGANISES]-(x:Organisation)
WHERE x.id <> $organisation
WITH year, arena, e.id AS event, told_by, count(x.id) AS others
UNWIND told_by AS source
WITH year, arena, collect(DISTINCT source) AS sources, count(DISTINCT event) AS events,
     count(DISTINCT CASE WHEN others = 0 THEN event ELSE null END) AS alone
RETURN year, arena, events, alone, events - alone AS with_others, sources
ORDER BY year, arena
