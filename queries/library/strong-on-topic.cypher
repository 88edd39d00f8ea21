// title:
//   sv: Starka aktörer i ett ämne
//   en: Strong actors on a topic
// question:
//   sv: Vilka ordnar mest i ämnet, och är de redan med oss?
//   en: Who organises most on the topic, and are they with us already?
// audience: strategist
// parameters:
//   topic: {type: topic}
//   organisation: {type: organisation, default: $perspective}
//   limit: {type: integer, default: 50}
// columns:
//   organisation: text
//   kind: code
//   events: integer
//   years: texts
//   partner_already: flag
//   sources: ids
//   organisation_id: id
// example: {topic: Klimat}
OPTIONAL MATCH (:Organisation {id: $organisation})-[:ORGANISES]->(:Event)<-[:ORGANISES]-(p:Organisation)
WITH collect(DISTINCT p.id) AS met
OPTIONAL MATCH (:Organisation {id: $organisation})-[:MEMBER_OF]->(:Platform)<-[:MEMBER_OF]-(m:Organisation)
WITH met + collect(DISTINCT m.id) AS known
MATCH (t:Topic)-[:BROADER*0..4]->(:Topic {id: $topic})
WITH DISTINCT t, known
MATCH (t)<-[:ABOUT]-(e:Event)<-[r:ORGANISES]-(o:Organisation)
WHERE o.id <> $organisation
MATCH (e)-[:HELD_AT]->(d:Edition)
WITH known, o.id AS organisation_id, o.name AS organisation, o.kind AS kind, count(DISTINCT e.id) AS events,
     collect(DISTINCT toString(d.year)) AS years, collect(DISTINCT r.sources[0]) AS sources
ORDER BY events DESC, organisation, organisation_id LIMIT $limit
RETURN organisation, kind, events, years, organisation_id IN known AS partner_already, sources, organisation_id
ORDER BY events DESC, organisation, organisation_id
