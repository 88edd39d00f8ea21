// title:
//   sv: De största arrangörerna
//   en: The largest organisers
// question:
//   sv: Vilka ordnar flest programpunkter på en upplaga?
//   en: Who organises most events at an edition?
// audience: analyst
// parameters:
//   edition: {type: edition}
//   limit: {type: integer, default: 50}
// columns:
//   organisation: text
//   kind: code
//   events: integer
//   share: share
//   sources: ids
//   organisation_id: id
// example: {edition: Sundsveckan 2018}
MATCH (any_event:Event)-[:HELD_AT]->(:Edition {id: $edition})
WITH count(DISTINCT any_event.id) AS total
MATCH (o:Organisation)-[r:ORGANISES]->(e:Event)-[:HELD_AT]->(:Edition {id: $edition})
UNWIND r.sources AS source
WITH total, o.id AS organisation_id, o.name AS organisation, o.kind AS kind, count(DISTINCT e.id) AS events,
     collect(DISTINCT source) AS sources
RETURN organisation, kind, events, toFloat(events) / total AS share, sources, organisation_id
ORDER BY events DESC, organisation, organisation_id LIMIT $limit
