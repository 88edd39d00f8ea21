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
//   as_written: text
//   edition: text
//   sources: ids
//   event_id: id
// example: {organisation: Region Sund}
OPTIONAL MATCH (:Organisation {id: $organisation})-[:ORGANISES]->(x:Event)
WITH collect(DISTINCT x.id) AS ours
MATCH (:Organisation {id: $organisation})-[r:REPRESENTED_AT]->(e:Event)-[:HELD_AT]->(d:Edition)
WHERE NOT e.id IN ours AND ($as_of IS NULL OR d.year = $as_of)
RETURN DISTINCT e.starts_at AS starts_at, e.name AS event,
       [(e)<-[:ORGANISES]-(o:Organisation) | o.name] AS organisers, r.as_written AS as_written, d.name AS edition,
       r.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id
