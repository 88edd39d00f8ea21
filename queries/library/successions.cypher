// title:
//   sv: Vem tog över efter vem
//   en: Who took over from whom
// question:
//   sv: Vilka organisationer har gått upp i andra, och när?
//   en: Which organisations have merged into others, and when?
// audience: analyst
// parameters:
//   organisation: {type: organisation, default: null}
// columns:
//   successor: text
//   predecessor: text
//   valid_from: date
//   sources: ids
//   successor_id: id
//   predecessor_id: id
MATCH (n:Organisation)-[r:SUCCEEDS]->(p:Organisation)
WHERE $organisation IS NULL OR n.id = $organisation OR p.id = $organisation
RETURN n.name AS successor, p.name AS predecessor, r.valid_from AS valid_from, r.sources AS sources, n.id AS successor_id,
       p.id AS predecessor_id
ORDER BY valid_from, successor, successor_id, predecessor_id
