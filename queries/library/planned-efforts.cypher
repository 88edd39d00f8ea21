// title:
//   sv: Planerade aktiviteter
//   en: Planned efforts
// question:
//   sv: Vad planerar förvaltningarna framöver, och vem ansvarar?
//   en: What do the administrations plan ahead, and who answers for it?
// audience: coordinator
// parameters:
//   edition: {type: edition, default: null}
//   status: {type: text, default: planned}
// columns:
//   starts_at: datetime
//   event: text
//   organisers: texts
//   edition: text
//   status: code
//   sources: ids
//   event_id: id
MATCH (e:Event)-[:HELD_AT]->(d:Edition)
WHERE e.status = $status AND ($edition IS NULL OR d.id = $edition)
WITH DISTINCT e, d
RETURN e.starts_at AS starts_at, e.name AS event, [(e)<-[:ORGANISES]-(o:Organisation) | o.name] AS organisers,
       d.name AS edition, e.status AS status, e.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id
