// title:
//   sv: Vägen mellan två organisationer
//   en: The way between two organisations
// question:
//   sv: Genom vilka möten och plattformar hänger vi ihop med dem?
//   en: Through which meetings and platforms are we tied to them?
// audience: strategist
// parameters:
//   to: {type: organisation}
//   organisation: {type: organisation, default: $perspective}
// columns:
//   step: integer
//   entity: text
//   label: code
//   entity_id: id
// example: {to: Polisen}
MATCH (a:Organisation {id: $organisation}), (b:Organisation {id: $to})
MATCH way = allShortestPaths((a)-[:ORGANISES|MEMBER_OF|REPRESENTED_AT|PARTICIPATES_IN|LEADS*1..8]-(b))
WITH [n IN nodes(way) | n.id] AS ids
WITH ids, reduce(line = '', id IN ids | line + ' ' + id) AS line
ORDER BY line LIMIT 1
UNWIND range(0, size(ids) - 1) AS step
MATCH (n:Entity {id: ids[step]})
RETURN step, n.name AS entity, [l IN labels(n) WHERE NOT l IN ['Entity', 'Organisation']][0] AS label, n.id AS entity_id
ORDER BY step
