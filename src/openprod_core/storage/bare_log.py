"""A log, and words on errors, with nothing of anybody's in them: they may be sent to strangers.

What a message was made of is left out: a text becomes `…`, an error its kind and the places in
the program that it came by. Numbers stay. Paths are cut to what lies inside the program.
"""

import logging
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Any, Final

LOG_NAME: Final = "log.txt"
SIZE_MAX: Final = 500_000
"""Bytes of one log file."""
OLDER_KEPT: Final = 2
LEFT_OUT: Final = "…"
FRAMES_MAX: Final = 60
CAUSES_MAX: Final = 6
_OWN: Final = ("openprod_core", "openprod_desktop", "openprod")
_PACKAGES: Final = re.compile(
    r"(?:^|[\\/])(openprod_(?:core|desktop)[\\/].*|(?:site|dist)-packages[\\/].*|"
    r"python3?\.?\d*[\\/].*)$"
)
_QT_PLACE: Final = re.compile(r"Qt: (Q\w+::~?\w+)")
_PLAIN: Final = (bool, int, float, type(None))
_DUMP_FRAME: Final = re.compile(r'\s*File "(.*)", line (\d+) in ([\w<>.]+)')
_DUMP_LINE: Final = re.compile(
    r"(Fatal Python error: [A-Z][\w ]{0,60}|Windows fatal exception: [\w ]{0,60}|"
    r"(?:Current thread|Thread) 0x[0-9a-f]+ ?(?:\[[\w-]*\])? ?\(most recent call first\):)"
)


class BareFormatter(logging.Formatter):
    """Writes a line without what the message was made of."""

    def format(self, record: logging.LogRecord) -> str:
        """Returns one line, and the places of the error that goes with it."""
        when = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(record.created))
        line = f"{when} {record.levelname} {record.name}: {_said(record)}"
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else f"{line}\n{bare_trace(error)}"


class BareLog(RotatingFileHandler):
    """A log file of bounded size, with a few older ones beside it."""

    def __init__(self, home: Path) -> None:
        super().__init__(
            home / LOG_NAME, maxBytes=SIZE_MAX, backupCount=OLDER_KEPT, encoding="utf-8", delay=True
        )
        self.setFormatter(BareFormatter())

    def rotate(self, source: str, dest: str) -> None:
        """Makes way for a new file; where another window has the old one, later."""
        with suppress(OSError):
            super().rotate(source, dest)


def _said(record: logging.LogRecord) -> str:
    """Returns a message as it stands in the program, with the numbers that were put into it."""
    if record.name.split(".")[0] not in _OWN:
        # Others put words together before they log them.
        return LEFT_OUT
    template = str(record.msg)
    qt = _QT_PLACE.match(record.getMessage()) if template == "Qt: %s" else None
    if qt is not None:
        return f"Qt: {qt[1]} {LEFT_OUT}"
    args = record.args if isinstance(record.args, tuple) else (record.args,)
    if not record.args:
        return template
    try:
        return template % tuple(map(_bare, args))
    except (TypeError, ValueError):
        return template


def _bare(value: Any) -> Any:
    if isinstance(value, _PLAIN):
        return value
    return kind_of(value) if isinstance(value, BaseException) else LEFT_OUT


def kind_of(error: BaseException) -> str:
    """Returns what kind of error it is, without its words."""
    number = f" {error.errno}" if isinstance(error, OSError) and error.errno else ""
    return f"{type(error).__module__}.{type(error).__qualname__}{number}"


def bare_trace(error: BaseException) -> str:
    """Returns where an error came from, and what had caused it, line by line."""
    lines: list[str] = []
    for cause in _causes(error):
        lines.append(kind_of(cause))
        lines += _frames(cause.__traceback__)
    return "\n".join(lines)


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    for _ in range(CAUSES_MAX):
        if found is None:
            return
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _frames(trace: TracebackType | None) -> list[str]:
    found = [
        f"  {place_of(frame.f_code.co_filename)}:{line} in {frame.f_code.co_name}"
        for frame, line in walk_tb(trace)
    ]
    return found[-FRAMES_MAX:]


def place_of(path: str) -> str:
    """Returns a program file's path from the package on: nobody's folder is named in it."""
    found = _PACKAGES.search(path)
    return (found[1] if found else re.split(r"[\\/]", path)[-1]).replace("\\", "/")


def bare_dump(dump: str) -> str:
    """Returns what a dying program wrote of where it was, with nothing else."""
    lines: list[str] = []
    for line in dump.splitlines()[: FRAMES_MAX * 10]:
        frame = _DUMP_FRAME.match(line)
        if frame is not None:
            lines.append(f"  {place_of(frame[1])}:{frame[2]} in {frame[3]}")
        elif (known := _DUMP_LINE.match(line)) is not None:
            lines.append(known[1])
    return "\n".join(lines)
