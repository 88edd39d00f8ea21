"""The graph: its schema, how names become bodies, how records become one graph, the plan, the stores."""
