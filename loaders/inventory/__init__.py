"""Inventories: YAML files in which people write down actors, platforms, arenas, efforts and ties."""
