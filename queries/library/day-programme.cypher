// title:
//   sv: En dags program
//   en: A day's programme
// question:
//   sv: Vad händer den dagen hos oss och våra partner?
//   en: What happens that day at ours and our partners'?
// audience: coordinator
// parameters:
//   day: {type: date}
//   organisation: {type: organisation, default: $perspective}
// columns:
//   starts_at: datetime
//   ends_at: datetime
//   organiser: text
//   event: text
//   places: texts
//   ours: flag
//   sources: ids
//   event_id: id
// example: {day: "2018-07-02"}
OPTIONAL MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH collect(DISTINCT part.id) AS own
OPTIONAL MATCH (:Organisation {id: $organisation})-[:MEMBER_OF]->(:Platform)<-[:MEMBER_OF]-(m:Organisation)
WITH own, collect(DISTINCT m.id) AS fellows
MATCH (:Day {id: 'day:' + $day})<-[:ON_DAY]-(e:Event)<-[:ORGANISES]-(o:Organisation)
WHERE o.id IN own OR o.id IN fellows
RETURN DISTINCT e.starts_at AS starts_at, e.ends_at AS ends_at, o.name AS organiser, e.name AS event,
       [(e)-[:TAKES_PLACE_IN]->(p:Place) | p.name] AS places, o.id IN own AS ours, e.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id, organiser
