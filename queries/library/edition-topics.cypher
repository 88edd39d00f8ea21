// title:
//   sv: En upplagas ämnen
//   en: Topics of an edition
// question:
//   sv: Vad handlar upplagan om, och hur mycket av det ordnar vi?
//   en: What is the edition about, and how much of it do we organise?
// audience: strategist
// parameters:
//   edition: {type: edition}
//   organisation: {type: organisation, default: $perspective}
// columns:
//   topic: text
//   focus_areas: texts
//   events: integer
//   ours: integer
//   share: share
//   topic_id: id
// example: {edition: Sundsveckan 2018}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT part
OPTIONAL MATCH (part)-[:ORGANISES]->(x:Event)
WITH collect(DISTINCT x.id) AS own
MATCH (any_event:Event)-[:HELD_AT]->(:Edition {id: $edition})
WITH own, count(DISTINCT any_event.id) AS total
MATCH (:Edition {id: $edition})<-[:HELD_AT]-(e:Event)-[:ABOUT]->(t:Topic)
WITH total, t.id AS topic_id, count(DISTINCT e.id) AS events,
     count(DISTINCT CASE WHEN e.id IN own THEN e.id ELSE null END) AS ours
MATCH (t:Topic {id: topic_id})
OPTIONAL MATCH (t)-[:BROADER]->(f:Topic)
WITH total, topic_id, t.name AS topic, events, ours, f.name AS area
ORDER BY area
WITH total, topic_id, topic, events, ours, collect(DISTINCT area) AS focus_areas
RETURN topic, focus_areas, events, ours, toFloat(events) / total AS share, topic_id
ORDER BY events DESC, topic, topic_id
