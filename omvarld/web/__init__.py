"""The workspace: the catalogue's graph in the browser. It shows what the rooms below answer and owns no answer."""
