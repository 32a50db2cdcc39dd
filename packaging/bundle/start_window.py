"""The window of an installed openprod."""

import multiprocessing
import sys

from openprod_desktop.app import main

if __name__ == "__main__":
    # A bundle starts its child processes from itself.
    multiprocessing.freeze_support()
    sys.exit(main())
