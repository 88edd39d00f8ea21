// title:
//   sv: Fokusområdena på en upplaga
//   en: The focus areas at an edition
// question:
//   sv: Hur mycket händer i vart och ett av våra fokusområden, och hur mycket av det är vårt?
//   en: How much happens in each of our focus areas, and how much of it is ours?
// audience: strategist
// parameters:
//   edition: {type: edition}
//   organisation: {type: organisation, default: $perspective}
// columns:
//   focus_area: text
//   events: integer
//   ours: integer
//   focus_area_id: id
// example: {edition: Sundsveckan 2018}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
OPTIONAL MATCH (part)-[:ORGANISES]->(x:Event)
WITH collect(DISTINCT x.id) AS own
MATCH (:Edition {id: $edition})<-[:HELD_AT]-(e:Event)-[:ABOUT]->(t:Topic)
WITH own, t, collect(DISTINCT e.id) AS about
MATCH (t)-[:BROADER*0..2]->(f:Topic)
WHERE f.kind = 'focus_area'
UNWIND about AS event
WITH f.id AS focus_area_id, f.name AS focus_area, count(DISTINCT event) AS events,
     count(DISTINCT CASE WHEN event IN own THEN event ELSE null END) AS ours
RETURN focus_area, events, ours, focus_area_id
ORDER BY events DESC, focus_area, focus_area_id
