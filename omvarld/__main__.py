"""`python -m omvarld` is the command `omvarld`."""

from omvarld.cli import main

if __name__ == "__main__":
    main()
