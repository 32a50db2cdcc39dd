"""The command line of an installed openprod."""

import multiprocessing
import sys

from openprod_core.cli.main import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
