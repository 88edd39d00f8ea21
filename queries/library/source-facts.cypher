// title:
//   sv: Vad en källa säger
//   en: What a source says
// question:
//   sv: Vilka saker känner vi genom källan, och hur många?
//   en: What do we know through the source, and how much?
// audience: analyst
// parameters:
//   source: {type: source}
// columns:
//   label: code
//   facts: integer
//   example: text
// example: {source: source:sundsveckan-2018}
MATCH (n:Entity)
WHERE $source IN n.sources
RETURN [l IN labels(n) WHERE NOT l IN ['Entity', 'Organisation']][0] AS label, count(n.id) AS facts, min(n.name) AS example
ORDER BY facts DESC, label
