// title:
//   sv: Platser på en upplaga
//   en: Places of an edition
// question:
//   sv: Var händer mest, och var är vi?
//   en: Where does most happen, and where are we?
// audience: coordinator
// parameters:
//   edition: {type: edition}
//   organisation: {type: organisation, default: $perspective}
//   limit: {type: integer, default: 50}
// columns:
//   place: text
//   kind: code
//   events: integer
//   ours: integer
//   place_id: id
// example: {edition: Sundsveckan 2018}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
OPTIONAL MATCH (part)-[:ORGANISES]->(x:Event)
WITH collect(DISTINCT x.id) AS own
MATCH (:Edition {id: $edition})<-[:HELD_AT]-(e:Event)-[:TAKES_PLACE_IN]->(p:Place)
WITH p.id AS place_id, p.name AS place, p.kind AS kind, count(DISTINCT e.id) AS events,
     count(DISTINCT CASE WHEN e.id IN own THEN e.id ELSE null END) AS ours
RETURN place, kind, events, ours, place_id
ORDER BY events DESC, place, place_id LIMIT $limit
