// title:
//   sv: En plats program
//   en: A place's programme
// question:
//   sv: Vad händer på platsen, i tidsordning?
//   en: What happens at the place, in order of time?
// audience: coordinator
// parameters:
//   place: {type: place}
//   edition: {type: edition, default: null}
//   limit: {type: integer, default: 200}
// columns:
//   starts_at: datetime
//   ends_at: datetime
//   event: text
//   organisers: texts
//   edition: text
//   sources: ids
//   event_id: id
// example: {place: Hamnen 1}
MATCH (:Place {id: $place})<-[:TAKES_PLACE_IN]-(e:Event)
MATCH (e)-[:HELD_AT]->(d:Edition)
WHERE $edition IS NULL OR d.id = $edition
WITH DISTINCT e, d
RETURN e.starts_at AS starts_at, e.ends_at AS ends_at, e.name AS event,
       [(e)<-[:ORGANISES]-(o:Organisation) | o.name] AS organisers, d.name AS edition, e.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id LIMIT $limit
