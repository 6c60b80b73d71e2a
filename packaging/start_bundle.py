"""Where the bundled program begins; `ringwell` and `python -m ui` begin in the same function."""

import sys

from ui.__main__ import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
