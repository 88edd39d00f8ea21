// title:
//   sv: Insatser i ett fokusområde
//   en: Initiatives of a focus area
// question:
//   sv: Vilka insatser rör fokusområdet, och vilka är med?
//   en: Which initiatives concern the focus area, and who is in them?
// audience: strategist
// parameters:
//   topic: {type: topic, default: null}
//   as_of: {type: year, default: null}
// columns:
//   topic: text
//   initiative: text
//   organisations: texts
//   valid_from: date
//   valid_to: date
//   sources: ids
//   initiative_id: id
MATCH (i:Initiative)-[r:ABOUT]->(t:Topic)
WHERE ($topic IS NULL OR t.id = $topic)
  AND coalesce(i.valid_from.year <= $as_of, true) AND coalesce(i.valid_to.year >= $as_of, true)
RETURN t.name AS topic, i.name AS initiative,
       [(i)<-[:LEADS|FUNDS|DECIDED|PARTICIPATES_IN]-(o:Organisation) | o.name] AS organisations, i.valid_from AS valid_from,
       i.valid_to AS valid_to, r.sources AS sources, i.id AS initiative_id
ORDER BY topic, initiative, initiative_id
