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
//   organisers: integer
//   focus_area_id: id
// example: {edition: Sundsveckan 2018}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH collect(DISTINCT part.id) AS own
OPTIONAL MATCH (o:Organisation)-[:ORGANISES]->(x:Event)
WHERE o.id IN own
WITH collect(DISTINCT x.id) AS own_events
MATCH (:Edition {id: $edition})<-[:HELD_AT]-(e:Event)-[:ABOUT]->(t:Topic)
MATCH (t)-[:BROADER*0..2]->(f:Topic)
WHERE f.kind = 'focus_area'
WITH own_events, f.id AS focus_area_id, f.name AS focus_area, e, e.id AS event
OPTIONAL MATCH (e)<-[:ORGANISES]-(y:Organisation)
WITH focus_area_id, focus_area, count(DISTINCT event) AS events,
     count(DISTINCT CASE WHEN event IN own_events THEN event ELSE null END) AS ours, count(DISTINCT y.id) AS organisers
RETURN focus_area, events, ours, organisers, focus_area_id
ORDER BY events DESC, focus_area, focus_area_id
