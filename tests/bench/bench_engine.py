"""The engine's figures under the name that the project's `bench` command looks for: run.py."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from run import main

if __name__ == "__main__":
    main()
