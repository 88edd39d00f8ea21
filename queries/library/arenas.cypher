// title:
//   sv: Arenor och deras upplagor
//   en: Arenas and their editions
// question:
//   sv: Vilka arenor känner vi, hur stora är de och hur många av programpunkterna är våra egna?
//   en: Which arenas do we know, how large are they and how many of the events are our own?
// audience: strategist
// parameters:
//   organisation: {type: organisation, default: $perspective}
// columns:
//   arena: text
//   edition: text
//   year: year
//   events: integer
//   ours: integer
//   share: number
//   sources: ids
//   edition_id: id
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH collect(DISTINCT part.id) AS own
OPTIONAL MATCH (o:Organisation)-[:ORGANISES]->(x:Event)
WHERE o.id IN own
WITH collect(DISTINCT x.id) AS own_events
MATCH (d:Edition)-[:EDITION_OF]->(a:Arena)
OPTIONAL MATCH (d)<-[:HELD_AT]-(e:Event)
WITH a.name AS arena, d.name AS edition, d.year AS year, d.id AS edition_id, d.sources AS sources,
     count(DISTINCT e.id) AS events, count(DISTINCT CASE WHEN e.id IN own_events THEN e.id ELSE null END) AS ours
RETURN arena, edition, year, events, ours,
       CASE WHEN events = 0 THEN null ELSE toFloat(ours) / events END AS share, sources, edition_id
ORDER BY arena, year, edition_id
