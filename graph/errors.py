"""The errors of Omvärld, drawn as a tree.

OmvarldError            everything that is told to a user as one message: what, where, what to do
├── CatalogueError      the catalogue cannot be used (file, line, field)
├── SourceError         a source cannot be read at all (a bad row is a Problem, not an error)
├── DecisionError       a decision contradicts others, or cannot be read
├── SchemaError         a node or relation does not fit the schema
├── StoreError          a store cannot be opened, read or written
│   ├── StoreBusyError  another build holds the lock
│   └── StoreForeignError   the database is not ours
├── QueryError          a query is wrong, refused, or outlived its limits
│   ├── QueryRefusedError   the read-only guard said no
│   ├── QueryLimitError     time or row limit
│   └── QueryUsageError     a parameter or a file's ending is wrong (a UsageError too)
└── UsageError          something is asked for wrongly: the command ends with 2
    └── NotFoundError       a name that nothing bears ("did you mean …")
"""

from __future__ import annotations

from graph.messages import text


class OmvarldError(Exception):
    """An error with a message of the catalogue.

    Parameters
    ----------
    key
        The message's id in `graph/messages`.
    values
        What the message names: file, line, found, expected …
    """

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return text(self.key, **self.values)


class CatalogueError(OmvarldError):
    """The catalogue cannot be used."""


class SourceError(OmvarldError):
    """A source cannot be read at all."""


class DecisionError(OmvarldError):
    """A decision contradicts others, or cannot be read."""


class SchemaError(OmvarldError):
    """A node or relation does not fit the schema."""


class StoreError(OmvarldError):
    """A store cannot be opened, read or written."""


class StoreBusyError(StoreError):
    """Another build holds the store's lock."""


class StoreForeignError(StoreError):
    """The database holds something that Omvärld did not write."""


class QueryError(OmvarldError):
    """A query is wrong."""


class QueryRefusedError(QueryError):
    """The read-only guard refuses the query."""


class QueryLimitError(QueryError):
    """The query outlived its time or row limit."""


class UsageError(OmvarldError):
    """Something is asked for wrongly: an argument is unknown, missing or one too many."""


class QueryUsageError(QueryError, UsageError):
    """A query's parameter, or the ending of the file that its answer goes to, is wrong."""


class NotFoundError(UsageError):
    """Nothing bears the name that was asked for."""
