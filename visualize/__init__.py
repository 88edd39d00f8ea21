"""A graph or an answer, and a view of it, into one HTML file that works offline."""

from visualize.picture import VIEWS, arguments_of, picture

__all__ = ["VIEWS", "arguments_of", "picture"]
