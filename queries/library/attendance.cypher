// title:
//   sv: Upplagor där en organisation är med
//   en: Editions where an organisation takes part
// question:
//   sv: På vilka arenor och upplagor syns organisationen, som arrangör och på scen?
//   en: At which arenas and editions is the organisation seen, as organiser and on stage?
// audience: strategist
// parameters:
//   organisation: {type: organisation, default: $perspective}
// columns:
//   edition: text
//   year: year
//   organised: integer
//   on_stage: integer
//   edition_id: id
// example: {organisation: Region Sund}
MATCH (:Organisation {id: $organisation})-[r:ORGANISES|REPRESENTED_AT]->(e:Event)-[:HELD_AT]->(d:Edition)
WITH d.id AS edition_id, d.name AS edition, d.year AS year,
     count(DISTINCT CASE WHEN type(r) = 'ORGANISES' THEN e.id ELSE null END) AS organised,
     count(DISTINCT CASE WHEN type(r) = 'REPRESENTED_AT' THEN e.id ELSE null END) AS on_stage
RETURN edition, year, organised, on_stage, edition_id
ORDER BY year, edition, edition_id
