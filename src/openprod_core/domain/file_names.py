"""Names of attached files: a label that people gave, and what of it may stand on a disk.

A label comes from any computer of the team, so nothing here trusts it: a name on disk never
leaves its folder, never hides its ending and is one that every system accepts.
"""

import functools
import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from openprod_core.domain.values import FILE_NAME_LENGTH_MAX

if TYPE_CHECKING:
    from mimetypes import MimeTypes

NAME_BYTES_MAX: Final = 240
"""Bytes of a name on disk: every file system takes 255, and a copy may get a number added."""
SUFFIX_LENGTH_MAX: Final = 16
UNNAMED: Final = "file"
UNKNOWN_MEDIA: Final = "application/octet-stream"

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_DEVICES: Final = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$")) | frozenset(
    f"{kind}{number}" for kind in ("com", "lpt") for number in "0123456789¹²³"
)
"""What Windows takes for a device, whatever its ending."""
_PROGRAMS: Final = re.compile(
    "app|appimage|bash|bat|bin|cmd|com|command|cpl|deb|desktop|dll|dmg|exe|gadget|hta|inf|jar|"
    "jse?|ksh|lnk|ms[chip]|pif|pkg|psm?1|pyw?|reg|rpm|run|sc[fr]|service|sh|terminal|tool|url|"
    "vb[es]?|webloc|ws[fh]|xbe|zsh"
)


def label_of(name: str) -> str:
    """Returns a file's name as it is kept: readable on one line, and at most 255 characters."""
    whole = name.encode("utf-8", "replace").decode("utf-8")
    shown = "".join(each for each in unicodedata.normalize("NFC", whole) if _is_shown(each))
    return _shortened(shown.strip() or UNNAMED, lambda text: len(text) <= FILE_NAME_LENGTH_MAX)


def safe_name(label: str) -> str:
    """Returns the name under which a copy of an attached file may be written anywhere."""
    flat = _FORBIDDEN.sub("_", label_of(label)).strip(" .")
    if not flat:
        flat = UNNAMED
    if flat.split(".")[0].strip().casefold() in _DEVICES:
        flat = f"_{flat}"
    return _shortened(flat, lambda text: len(text.encode()) <= NAME_BYTES_MAX)


def media_type(name: str) -> str:
    """Returns the media type that a name's ending stands for."""
    return _media().guess_type(safe_name(name).casefold())[0] or UNKNOWN_MEDIA


@functools.cache
def _media() -> "MimeTypes":
    """Returns the tables that Python brings, not the system's: every computer says the same."""
    from mimetypes import MimeTypes

    return MimeTypes(filenames=())


def is_program(name: str) -> bool:
    """Returns whether opening a file of this name would run it."""
    return _PROGRAMS.fullmatch(_ending(safe_name(name)).casefold()) is not None


def _is_shown(character: str) -> bool:
    """Control characters go, and those that turn the direction of writing: they hide endings."""
    if unicodedata.category(character) in ("Cc", "Co", "Cn", "Cs", "Zl", "Zp"):
        return False
    return unicodedata.bidirectional(character) not in (
        "LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI",
    )  # fmt: skip


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return ending if dot and stem and len(ending) <= SUFFIX_LENGTH_MAX else ""


def _shortened(name: str, fits: Callable[[str], bool]) -> str:
    ending = _ending(name)
    tail = f".{ending}" if ending else ""
    stem = name[: len(name) - len(tail)]
    while not fits(stem + tail) and stem:
        stem = stem[:-1]
    return (stem.rstrip(" .") or UNNAMED) + tail
