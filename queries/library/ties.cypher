// title:
//   sv: Allt om en aktör i grafen
//   en: Everything on an actor in the graph
// question:
//   sv: Vilka sorters band har aktören, och hur många av varje?
//   en: Which sorts of ties has the actor, and how many of each?
// audience: analyst
// parameters:
//   entity: {type: entity}
// columns:
//   relation: code
//   label: code
//   ties: integer
//   examples: texts
// example: {entity: Sundstad}
MATCH (n:Entity {id: $entity})-[r]-(x:Entity)
WITH type(r) AS relation, [l IN labels(x) WHERE NOT l IN ['Entity', 'Organisation']][0] AS label, r.key AS key, x.name AS name
ORDER BY name
WITH relation, label, count(DISTINCT key) AS ties, collect(DISTINCT name) AS known
RETURN relation, label, ties, known[0..5] AS examples
ORDER BY ties DESC, relation, label
