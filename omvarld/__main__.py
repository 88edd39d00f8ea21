"""`python -m omvarld` is the command `omvarld`."""

import sys

from omvarld import INTERRUPTED


def run() -> None:
    """Run the command line. Ctrl-C ends it quietly also in the second that loading takes."""
    try:
        from omvarld.cli import main
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    main()


if __name__ == "__main__":
    run()
