// title:
//   sv: Platser vi ger andra
//   en: Seats we give others
// question:
//   sv: Vilka organisationer får tala på våra programpunkter?
//   en: Which organisations are given a seat at our events?
// audience: coordinator
// parameters:
//   organisation: {type: organisation, default: $perspective}
//   as_of: {type: year, default: null}
//   limit: {type: integer, default: 100}
// columns:
//   guest: text
//   kind: code
//   seats: integer
//   years: texts
//   sources: ids
//   guest_id: id
// names_from: {guest: guest_id}
// example: {organisation: Sundstad}
MATCH (part:Organisation)-[:PART_OF*0..6]->(:Organisation {id: $organisation})
WITH collect(DISTINCT part.id) AS own
UNWIND own AS mine
MATCH (:Organisation {id: mine})-[:ORGANISES]->(e:Event)<-[r:REPRESENTED_AT]-(g:Organisation)
MATCH (e)-[:HELD_AT]->(d:Edition)
WHERE NOT g.id IN own AND ($as_of IS NULL OR d.year = $as_of)
UNWIND r.sources AS source
WITH g.id AS guest_id, g.name AS guest, g.kind AS kind, e.id AS event, toString(d.year) AS year, source
ORDER BY year, source
WITH guest_id, guest, kind, count(DISTINCT event) AS seats, collect(DISTINCT year) AS years,
     collect(DISTINCT source) AS sources
RETURN guest, kind, seats, years, sources, guest_id
ORDER BY seats DESC, guest, guest_id LIMIT $limit
