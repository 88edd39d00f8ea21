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
MATCH (t:Topic)-[:BROADER*0..4]->(:Topic {id: $topic})
WITH DISTINCT t
OPTIONAL MATCH (:Organisation {id: $organisation})-[:ORGANISES]->(:Event)<-[:ORGANISES]-(p:Organisation)
WITH t, collect(DISTINCT p.id) AS co_organisers
OPTIONAL MATCH (:Organisation {id: $organisation})-[:MEMBER_OF]->(:Platform)<-[:MEMBER_OF]-(m:Organisation)
WITH t, co_organisers, collect(DISTINCT m.id) AS fellow_members
MATCH (t)<-[:ABOUT]-(e:Event)<-[r:ORGANISES]-(o:Organisation)
WHERE o.id <> $organisation
MATCH (e)-[:HELD_AT]->(d:Edition)
WITH o.id AS organisation_id, o.name AS organisation, o.kind AS kind, e.id AS event, toString(d.year) AS year,
     r.sources[0] AS source, o.id IN co_organisers OR o.id IN fellow_members AS partner_already
ORDER BY year, source
WITH organisation_id, organisation, kind, partner_already, count(DISTINCT event) AS events, collect(DISTINCT year) AS years,
     collect(DISTINCT source) AS sources
RETURN organisation, kind, events, years, partner_already, sources, organisation_id
ORDER BY events DESC, organisation, organisation_id LIMIT $limit
