// title:
//   sv: En organisations ämnen år för år
//   en: An organisation's topics by year
// question:
//   sv: Vad handlar organisationens programpunkter om, och hur har det ändrats?
//   en: What are the organisation's events about, and how has that changed?
// audience: analyst
// parameters:
//   organisation: {type: organisation, default: $perspective}
// columns:
//   year: year
//   topic: text
//   events: integer
//   focus_areas: texts
//   topic_id: id
// example: {organisation: Sundstad}
MATCH (:Organisation {id: $organisation})-[:ORGANISES]->(e:Event)-[:ABOUT]->(t:Topic)
MATCH (e)-[:HELD_AT]->(d:Edition)
WITH d.year AS year, t.id AS topic_id, t.name AS topic, count(DISTINCT e.id) AS events
OPTIONAL MATCH (:Topic {id: topic_id})-[:BROADER]->(f:Topic)
WITH year, topic_id, topic, events, f.name AS area
ORDER BY area
WITH year, topic_id, topic, events, collect(DISTINCT area) AS focus_areas
RETURN year, topic, events, focus_areas, topic_id
ORDER BY year, events DESC, topic, topic_id
