// title:
//   sv: Fokusområden och arenornas ämnen
//   en: Focus areas and the arenas' topics
// question:
//   sv: Vilka av arenornas ämnen räknas till vilket fokusområde?
//   en: Which of the arenas' topics count towards which focus area?
// audience: analyst
// columns:
//   focus_area: text
//   topic: text
//   events: integer
//   confidence: number
//   sources: ids
//   focus_area_id: id
//   topic_id: id
MATCH (f:Topic {kind: 'focus_area'})
OPTIONAL MATCH (t:Topic)-[r:BROADER]->(f)
RETURN f.name AS focus_area, t.name AS topic, COUNT { (:Event)-[:ABOUT]->(t) } AS events, r.confidence AS confidence,
       r.sources AS sources, f.id AS focus_area_id, t.id AS topic_id
ORDER BY focus_area, focus_area_id, topic, topic_id
