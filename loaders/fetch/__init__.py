"""Downloads the catalogue's open sources into the cache, safely."""
