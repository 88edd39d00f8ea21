history-help-builds = List the builds that are kept, the oldest first.
history-help-diff = Show what changed from one build to another. Without the other it is compared with the one that stands.
history-help-prune = Remove old builds. The one that stands always stays.
history-help-keep = How many of the newest builds stay.
history-help-build = Answer from a build that is kept instead of the one that stands. “omvarld builds” shows which there are.
history-build = { $id }  { $built_at }{ $stands }
history-stands = { "  " }stands now
history-size = { "  " }{ $nodes ->
    [one] one node
   *[other] { $nodes } nodes
}, { $relations ->
    [one] one relation
   *[other] { $relations } relations
}, { $waiting ->
    [0] no question of names waits
    [one] one question of names waits
   *[other] { $waiting } questions of names wait
}
history-alike = The two builds are alike.
history-absent = (absent)
history-pruned = { $count ->
    [0] No build was removed
    [one] One build was removed
   *[other] { $count } builds were removed
}, { $kept ->
    [one] one is left
   *[other] { $kept } are left
}.
history-only-embedded = { $store } is a Neo4j database, which has only the build that stands. Earlier builds are in the embedded store (a folder): build there with --store embedded.
history-forgotten = { $count ->
    [one] One earlier build was removed
   *[other] { $count } earlier builds were removed
}, so that no build that is kept holds a person who is now forgotten.
