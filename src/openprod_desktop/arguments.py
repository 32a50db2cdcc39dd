"""What a start of the program asks for: a production, a link that invites, or the demo.

A desktop hands over paths and links alike, and so does a second start to a window that
runs already: both read them here.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl

LINK_BEGINS: Final = "openprod:"
CARD_NAME: Final = "workspace.toml"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to see; nothing at all: the welcome."""

    path: str = ""
    """Absolute: a production's folder, or a file."""
    invite: str = ""
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Arguments:
    """A whole command line of the window."""

    wish: Wish
    selftest: bool
    quit: bool


def read_arguments(words: Sequence[str]) -> Arguments:
    """Returns what a command line says; ends the program, in words, where it makes no sense."""
    parser = argparse.ArgumentParser(
        prog="openprod-desktop", description="The window of openprod; openprod is for a terminal."
    )
    parser.add_argument("what", nargs="?", default="", help="the production to open, or a link")
    parser.add_argument("--demo", action="store_true", help="open the demo production")
    parser.add_argument("--selftest", action="store_true", help="check that everything is here")
    parser.add_argument("--quit", action="store_true", help="leave as soon as a window was shown")
    given = parser.parse_args(list(words))
    wish = Wish(demo=True) if given.demo else read_wish(given.what)
    return Arguments(wish, given.selftest, given.quit)


def read_wish(what: str) -> Wish:
    """Returns what a path, a `file:` address or an `openprod:` link asks for."""
    if not what:
        return Wish()
    if what.startswith(LINK_BEGINS):
        return Wish(invite=what)
    path = Path(QUrl(what).toLocalFile() if what.startswith("file:") else what).absolute()
    # Where a production is a folder like any other, people click on what lies in it.
    return Wish(path=str(path.parent if path.name == CARD_NAME else path))
