// title:
//   sv: Vad ett dokument nämner
//   en: What a document mentions
// question:
//   sv: Vilka aktörer, insatser och arenor nämner dokumentet, med vilka ord och var?
//   en: Which actors, initiatives and arenas does the document name, in which words and where?
// audience: analyst
// parameters:
//   source: {type: source, default: null}
//   entity: {type: entity, default: null}
// columns:
//   entity: text
//   label: code
//   as_written: text
//   first_character: integer
//   after_last: integer
//   source: text
//   entity_id: id
//   source_id: id
MATCH (n:Entity)-[r:MENTIONED_IN]->(s:Source)
WHERE ($source IS NULL OR s.id = $source) AND ($entity IS NULL OR n.id = $entity)
RETURN n.name AS entity, [l IN labels(n) WHERE NOT l IN ['Entity', 'Organisation']][0] AS label,
       r.as_written AS as_written, r.starts AS first_character, r.ends AS after_last, s.name AS source, n.id AS entity_id, s.id AS source_id
ORDER BY source, source_id, first_character, entity_id
