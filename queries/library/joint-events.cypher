// title:
//   sv: Det två organisationer gjort tillsammans
//   en: What two organisations did together
// question:
//   sv: Vad har vi och den här partnern gjort tillsammans, och var står det?
//   en: What have we and this partner done together, and where does it say so?
// audience: coordinator
// parameters:
//   partner: {type: organisation}
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
// columns:
//   starts_at: datetime
//   event: text
//   edition: text
//   organiser: text
//   as_written: text
//   url: link
//   sources: ids
//   event_id: id
//   organiser_id: id
// example: {partner: Sunds universitet}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
OPTIONAL MATCH (part)-[:ORGANISES]->(x:Event)
WITH collect(DISTINCT x.id) AS own
MATCH (theirs:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $partner})
WITH DISTINCT theirs, own
MATCH (theirs)-[r:ORGANISES]->(e:Event)-[:HELD_AT]->(d:Edition)
WHERE e.id IN own AND ($as_of IS NULL OR d.year = $as_of)
RETURN DISTINCT e.starts_at AS starts_at, e.name AS event, d.name AS edition, theirs.name AS organiser,
       r.as_written AS as_written, e.url AS url, r.sources AS sources, e.id AS event_id, theirs.id AS organiser_id
ORDER BY starts_at, event_id, organiser_id
