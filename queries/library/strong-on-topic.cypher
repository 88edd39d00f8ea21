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
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH collect(DISTINCT part.id) AS own
MATCH (t:Topic)-[:BROADER*0..4]->(:Topic {id: $topic})
WITH DISTINCT own, t
MATCH (t)<-[:ABOUT]-(e:Event)<-[r:ORGANISES]-(o:Organisation)
WHERE NOT o.id IN own
MATCH (e)-[:HELD_AT]->(d:Edition)
WITH o.id AS id, o.name AS name, o.kind AS kind, count(DISTINCT e.id) AS events,
     collect(DISTINCT toString(d.year)) AS years, collect(DISTINCT r.sources[0]) AS sources
ORDER BY events DESC, name, id LIMIT $limit
WITH collect({id: id, name: name, kind: kind, events: events, years: years, sources: sources}) AS strongest
MATCH (mine:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT strongest, mine
OPTIONAL MATCH (mine)-[:ORGANISES]->(:Event)<-[:ORGANISES]-(p:Organisation)
WITH strongest, collect(DISTINCT p.id) AS met
MATCH (member:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH DISTINCT strongest, met, member
OPTIONAL MATCH (member)-[:MEMBER_OF]->(f:Platform)<-[:MEMBER_OF]-(m:Organisation)
WITH strongest, met, collect(DISTINCT f.id) AS platforms, collect(DISTINCT m.id) AS fellows
UNWIND strongest AS s
RETURN s.name AS organisation, s.kind AS kind, s.events AS events, s.years AS years,
       s.id IN met OR s.id IN platforms OR s.id IN fellows AS partner_already, s.sources AS sources, s.id AS organisation_id
ORDER BY events DESC, organisation, organisation_id
