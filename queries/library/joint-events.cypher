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
//   as_written: text
//   url: link
//   sources: ids
//   event_id: id
// example: {partner: Sunds universitet}
MATCH (o:Organisation {id: $organisation})-[:ORGANISES]->(e:Event)<-[r:ORGANISES]-(p:Organisation {id: $partner})
MATCH (e)-[:HELD_AT]->(d:Edition)
WHERE $as_of IS NULL OR d.year = $as_of
RETURN DISTINCT e.starts_at AS starts_at, e.name AS event, d.name AS edition, r.as_written AS as_written, e.url AS url,
       r.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id
