// title:
//   sv: Programpunkter om ett ämne
//   en: Events about a topic
// question:
//   sv: Vad händer kring det här ämnet, av vem och när?
//   en: What happens around this topic, by whom and when?
// audience: coordinator
// parameters:
//   topic: {type: topic}
//   edition: {type: edition, default: null}
//   limit: {type: integer, default: 200}
// columns:
//   starts_at: datetime
//   event: text
//   organisers: texts
//   edition: text
//   url: link
//   sources: ids
//   event_id: id
// example: {topic: Klimat}
MATCH (t:Topic)-[:BROADER*0..4]->(:Topic {id: $topic})
WITH DISTINCT t
MATCH (t)<-[:ABOUT]-(e:Event)-[:HELD_AT]->(d:Edition)
WHERE $edition IS NULL OR d.id = $edition
WITH DISTINCT e, d.name AS edition
WITH e, edition
ORDER BY e.starts_at, e.id LIMIT $limit
RETURN e.starts_at AS starts_at, e.name AS event, [(e)<-[:ORGANISES]-(o:Organisation) | o.name] AS organisers, edition,
       e.url AS url, e.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id
