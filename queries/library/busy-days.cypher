// title:
//   sv: Dagar på en upplaga
//   en: Days of an edition
// question:
//   sv: Vilka dagar är fullast, och vilka dagar är vi där?
//   en: Which days are fullest, and which days are we there?
// audience: coordinator
// parameters:
//   edition: {type: edition}
//   organisation: {type: organisation, default: $perspective}
// columns:
//   day: date
//   events: integer
//   ours: integer
// example: {edition: Sundsveckan 2018}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
OPTIONAL MATCH (part)-[:ORGANISES]->(x:Event)
WITH collect(DISTINCT x.id) AS own
MATCH (:Edition {id: $edition})<-[:HELD_AT]-(e:Event)-[:ON_DAY]->(y:Day)
WITH y.date AS day, count(DISTINCT e.id) AS events,
     count(DISTINCT CASE WHEN e.id IN own THEN e.id ELSE null END) AS ours
RETURN day, events, ours
ORDER BY day
