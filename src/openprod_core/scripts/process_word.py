"""How a packaged program, which has no interpreter to call, is started as a script's process."""

from collections.abc import Sequence
from typing import Final

CHILD_WORD: Final = "--openprod-script-process"


def serve_if_script_process(arguments: Sequence[str]) -> None:
    """Runs one script and ends the process, where the program was started for that."""
    if list(arguments) == [CHILD_WORD]:
        from openprod_core.scripts.child import main

        main()
