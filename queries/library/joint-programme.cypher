// title:
//   sv: Ett gemensamt program
//   en: A joint programme
// question:
//   sv: Vilka programpunkter är en del av plattformens program, och vem ordnar dem?
//   en: Which events are part of the platform's programme, and who organises them?
// audience: coordinator
// parameters:
//   platform: {type: platform}
//   as_of: {type: year, default: null}
//   limit: {type: integer, default: 500}
// columns:
//   starts_at: datetime
//   event: text
//   organisers: texts
//   edition: text
//   as_written: text
//   sources: ids
//   event_id: id
// example: {platform: Sundshuset}
MATCH (e:Event)-[r:PART_OF_PROGRAMME]->(:Platform {id: $platform})
MATCH (e)-[:HELD_AT]->(d:Edition)
WHERE $as_of IS NULL OR d.year = $as_of
RETURN DISTINCT e.starts_at AS starts_at, e.name AS event, [(e)<-[:ORGANISES]-(o:Organisation) | o.name] AS organisers,
       d.name AS edition, r.as_written AS as_written, r.sources AS sources, e.id AS event_id
ORDER BY starts_at, event_id LIMIT $limit
