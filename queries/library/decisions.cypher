// title:
//   sv: Vem beslutade vad
//   en: Who decided what
// question:
//   sv: Vilka beslut har fattats, av vem, när, och var står det?
//   en: Which decisions were taken, by whom, when, and where does it say so?
// audience: strategist
// parameters:
//   organisation: {type: organisation, default: null}
//   as_of: {type: year, default: null}
// columns:
//   decided_by: text
//   subject: text
//   label: code
//   valid_from: date
//   as_written: text
//   sources: ids
//   decided_by_id: id
//   subject_id: id
// names_from: {decided_by: decided_by_id}
MATCH (o:Organisation)-[r:DECIDED]->(x:Entity)
WHERE ($organisation IS NULL OR o.id = $organisation) AND ($as_of IS NULL OR r.valid_from.year = $as_of)
RETURN o.name AS decided_by, x.name AS subject,
       [l IN labels(x) WHERE NOT l IN ['Entity', 'Organisation']][0] AS label,
       r.valid_from AS valid_from, r.as_written AS as_written, r.sources AS sources, o.id AS decided_by_id, x.id AS subject_id
ORDER BY valid_from, subject, subject_id, decided_by_id
