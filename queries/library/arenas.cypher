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
//   share: share
//   sources: ids
//   edition_id: id
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
OPTIONAL MATCH (part)-[:ORGANISES]->(x:Event)-[:HELD_AT]->(held:Edition)
WITH held.id AS held_id, count(DISTINCT x.id) AS held_events
WITH collect({edition: held_id, events: held_events}) AS own
MATCH (d:Edition)-[:EDITION_OF]->(a:Arena)
WITH a.name AS arena, d.name AS edition, d.year AS year, d.id AS edition_id, d.sources AS sources,
     COUNT { (:Event)-[:HELD_AT]->(d) } AS events,
     coalesce([h IN own WHERE h.edition = d.id | h.events][0], 0) AS ours
RETURN arena, edition, year, events, ours,
       CASE WHEN events = 0 THEN null ELSE toFloat(ours) / events END AS share, sources, edition_id
ORDER BY arena, year, edition_id
