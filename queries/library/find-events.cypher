// title:
//   sv: Sök programpunkter
//   en: Search events
// question:
//   sv: Vilka programpunkter nämner det här ordet i rubrik eller beskrivning?
//   en: Which events name this word in heading or description?
// audience: coordinator
// parameters:
//   word: {type: text}
//   edition: {type: edition, default: null}
//   limit: {type: integer, default: 100}
// columns:
//   starts_at: datetime
//   event: text
//   organisers: texts
//   edition: text
//   url: link
//   sources: ids
//   event_id: id
// example: {word: klimat}
MATCH (e:Event)-[:HELD_AT]->(d:Edition)
WHERE ($edition IS NULL OR d.id = $edition)
  AND (toLower(e.name) CONTAINS toLower($word) OR toLower(coalesce(e.description, '')) CONTAINS toLower($word))
WITH DISTINCT e, d
RETURN e.starts_at AS starts_at, e.name AS event, [(e)<-[:ORGANISES]-(o:Organisation) | o.name] AS organisers,
       d.name AS edition, e.url AS url, e.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id LIMIT $limit
