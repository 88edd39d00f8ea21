from typing import Final

# What a shell calls a command that Ctrl-C ended. Nothing heavy is loaded here: the command begins with this module.
INTERRUPTED: Final = 130
