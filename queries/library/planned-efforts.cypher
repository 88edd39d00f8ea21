// title:
//   sv: Planerade aktiviteter
//   en: Planned efforts
// question:
//   sv: Vad har förvaltningarna planerat och beslutat framöver, och vem ansvarar?
//   en: What have the administrations planned and decided ahead, and who answers for it?
// audience: coordinator
// parameters:
//   edition: {type: edition, default: null}
//   status: {type: text, default: null}
// columns:
//   starts_at: datetime
//   event: text
//   organisers: texts
//   edition: text
//   status: code
//   sources: ids
//   event_id: id
MATCH (e:Event)
WHERE (($status IS NULL AND e.status IN ['planned', 'decided']) OR e.status = $status)
OPTIONAL MATCH (e)-[:HELD_AT]->(d:Edition)
WITH e, d
WHERE $edition IS NULL OR d.id = $edition
RETURN DISTINCT e.starts_at AS starts_at, e.name AS event, [(e)<-[:ORGANISES]-(o:Organisation) | o.name] AS organisers,
       d.name AS edition, e.status AS status, e.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id
