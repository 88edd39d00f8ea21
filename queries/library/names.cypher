// title:
//   sv: Namn över tid
//   en: Names over time
// question:
//   sv: Vad har organisationen hetat, och när?
//   en: What has the organisation been called, and when?
// audience: analyst
// parameters:
//   entity: {type: entity}
// columns:
//   alias: text
//   valid_from: text
//   valid_to: text
//   present_name: text
//   sources: ids
// example: {entity: Sunds universitet}
MATCH (n:Entity {id: $entity})
WHERE n.aliases IS NOT NULL
UNWIND range(0, size(n.aliases) - 1) AS place
RETURN n.aliases[place] AS alias, n.aliases_from[place] AS valid_from, n.aliases_to[place] AS valid_to,
       n.name AS present_name, n.sources AS sources
ORDER BY valid_from, alias
