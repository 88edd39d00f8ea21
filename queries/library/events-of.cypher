// title:
//   sv: En organisations programpunkter
//   en: An organisation's events
// question:
//   sv: Vad har organisationen gjort, på vilken arena och när?
//   en: What has the organisation done, at which arena and when?
// audience: coordinator
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   edition: {type: edition, default: null}
//   limit: {type: integer, default: 500}
// columns:
//   starts_at: datetime
//   event: text
//   role: code
//   edition: text
//   topics: texts
//   places: texts
//   as_written: text
//   url: link
//   sources: ids
//   event_id: id
// example: {organisation: Sundstad, edition: Sundsveckan 2018}
MATCH (:Organisation {id: $organisation})-[r:ORGANISES]->(e:Event)
MATCH (e)-[:HELD_AT]->(d:Edition)
WHERE $edition IS NULL OR d.id = $edition
RETURN e.starts_at AS starts_at, e.name AS event, r.role AS role, d.name AS edition,
       [(e)-[:ABOUT]->(t:Topic) | t.name] AS topics, [(e)-[:TAKES_PLACE_IN]->(p:Place) | p.name] AS places,
       r.as_written AS as_written, e.url AS url, r.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id, role LIMIT $limit
