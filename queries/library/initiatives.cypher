// title:
//   sv: Insatser ett år
//   en: Initiatives of a year
// question:
//   sv: Vilka program, avtal och insatser gäller ett visst år, och vem leder dem?
//   en: Which programmes, agreements and investments hold in a given year, and who leads them?
// audience: strategist
// parameters:
//   as_of: {type: year, default: null}
// columns:
//   initiative: text
//   kind: code
//   valid_from: date
//   valid_to: date
//   amount: text
//   led_by: texts
//   topics: texts
//   sources: ids
//   initiative_id: id
// example: {as_of: 2018}
MATCH (i:Initiative)
WHERE coalesce(i.valid_from.year <= $as_of, true) AND coalesce(i.valid_to.year >= $as_of, true)
RETURN i.name AS initiative, i.kind AS kind, i.valid_from AS valid_from, i.valid_to AS valid_to, i.amount AS amount,
       [(i)<-[:LEADS]-(o:Organisation) | o.name] AS led_by, [(i)-[:ABOUT]->(t:Topic) | t.name] AS topics,
       i.sources AS sources, i.id AS initiative_id
ORDER BY valid_from, initiative, initiative_id
