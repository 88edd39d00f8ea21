// title:
//   sv: Vilka ordnar tillsammans
//   en: Who organises together
// question:
//   sv: Vilka par av organisationer ordnar flest programpunkter tillsammans på en upplaga?
//   en: Which pairs of organisations hold most events together at an edition?
// audience: analyst
// parameters:
//   edition: {type: edition}
//   minimum: {type: integer, default: 2}
//   limit: {type: integer, default: 100}
// columns:
//   organisation: text
//   partner: text
//   events: integer
//   examples: texts
//   organisation_id: id
//   partner_id: id
// example: {edition: Sundsveckan 2018, minimum: 1}
MATCH (:Edition {id: $edition})<-[:HELD_AT]-(e:Event)<-[:ORGANISES]-(o:Organisation)
MATCH (e)<-[:ORGANISES]-(p:Organisation)
WHERE o.id < p.id
WITH o.id AS organisation_id, o.name AS organisation, p.id AS partner_id, p.name AS partner, e.id AS event, e.name AS title
ORDER BY event
WITH organisation_id, organisation, partner_id, partner, collect(DISTINCT event) AS together,
     collect(DISTINCT title) AS titles
WHERE size(together) >= $minimum
RETURN organisation, partner, size(together) AS events, titles[0..3] AS examples, organisation_id, partner_id
ORDER BY events DESC, organisation, partner, organisation_id, partner_id LIMIT $limit
