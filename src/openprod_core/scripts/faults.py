"""What was wrong with a script, in which line: read from Lua's messages and traces."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from openprod_core.bus.script_rows import ScriptFault

_PLACED: Final = re.compile(r"(?P<file>[^\n]{1,200}?):(?P<line>\d+): (?P<text>.*)\Z", re.DOTALL)
TRACE_MAX: Final = 20


def fault_of(message: str, trace: Iterable[Sequence[Any]], own: str) -> ScriptFault:
    """Returns a fault; `own` is what Lua calls the script itself.

    The place stands in the message, or is the innermost of the trace.
    """
    places = tuple(
        ("" if str(file) == own else str(file), int(line), str(name))
        for file, line, name in list(trace)[:TRACE_MAX]
    )
    found = _PLACED.match(message)
    if found is not None:
        file = "" if found["file"] == own else found["file"]
        return ScriptFault(_sentence(found["text"]), file, int(found["line"]), places)
    if places:
        return ScriptFault(_sentence(message), places[0][0], places[0][1], places)
    return ScriptFault(_sentence(message))


def _sentence(text: str) -> str:
    said = text.strip() or "It failed without saying why."
    first = said.split(maxsplit=1)[0]
    # The name of a function stays as it is written.
    return said if not first.isalpha() else said[:1].upper() + said[1:]
