// title:
//   sv: Insatser som hör ihop
//   en: Initiatives that belong together
// question:
//   sv: Vilka insatser hänger ihop med varandra, med en arena eller en plattform?
//   en: Which initiatives are tied to each other, to an arena or to a platform?
// audience: strategist
// parameters:
//   initiative: {type: initiative, default: null}
// columns:
//   initiative: text
//   to: text
//   label: code
//   as_written: text
//   sources: ids
//   initiative_id: id
//   to_id: id
MATCH (i:Initiative)-[r:RELATES_TO]->(x:Entity)
WHERE $initiative IS NULL OR i.id = $initiative OR x.id = $initiative
RETURN i.name AS initiative, x.name AS to, [l IN labels(x) WHERE NOT l IN ['Entity', 'Organisation']][0] AS label,
       r.as_written AS as_written, r.sources AS sources, i.id AS initiative_id, x.id AS to_id
ORDER BY initiative, initiative_id, to, to_id
