// title:
//   sv: Kommunens egna programpunkter på en upplaga
//   en: The city's own events at an edition
// question:
//   sv: Vad gör våra egna förvaltningar, bolag och plattformar på upplagan, dag för dag?
//   en: What do our own administrations, companies and platforms do at the edition, day by day?
// audience: coordinator
// parameters:
//   edition: {type: edition}
//   organisation: {type: organisation, default: $perspective}
// columns:
//   starts_at: datetime
//   ends_at: datetime
//   event: text
//   organisers: texts
//   places: texts
//   status: code
//   url: link
//   sources: ids
//   event_id: id
// example: {edition: Sundsveckan 2018}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
MATCH (part)-[:ORGANISES]->(e:Event)-[:HELD_AT]->(:Edition {id: $edition})
WITH DISTINCT e
RETURN e.starts_at AS starts_at, e.ends_at AS ends_at, e.name AS event,
       [(e)<-[:ORGANISES]-(x:Organisation) | x.name] AS organisers,
       [(e)-[:TAKES_PLACE_IN]->(p:Place) | p.name] AS places, e.status AS status, e.url AS url, e.sources AS sources,
       e.id AS event_id
ORDER BY starts_at, event_id
