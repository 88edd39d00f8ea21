// title:
//   sv: Platser på andras scener
//   en: Seats on others' stages
// question:
//   sv: Vilka bjuder in oss att tala, och till vad?
//   en: Who invites us to speak, and to what?
// audience: coordinator
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
// columns:
//   starts_at: datetime
//   event: text
//   organisers: texts
//   organisation: text
//   as_written: text
//   edition: text
//   sources: ids
//   event_id: id
//   organisation_id: id
// example: {organisation: Region Sund}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
OPTIONAL MATCH (part)-[:ORGANISES]->(x:Event)
WITH collect(DISTINCT x.id) AS ours
MATCH (o:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT ours, o
MATCH (o)-[r:REPRESENTED_AT]->(e:Event)-[:HELD_AT]->(d:Edition)
WHERE NOT e.id IN ours AND ($as_of IS NULL OR d.year = $as_of)
RETURN DISTINCT e.starts_at AS starts_at, e.name AS event,
       [(e)<-[:ORGANISES]-(h:Organisation) | h.name] AS organisers, o.name AS organisation, r.as_written AS as_written,
       d.name AS edition, r.sources AS sources, e.id AS event_id, o.id AS organisation_id
ORDER BY starts_at, event_id, organisation_id
