"""The demo production: A Midsummer Night's Dream, made of the modules and their sample rows.

Everything is the same each time; what is in it stands in `modules/<key>/samples`.
"""

from collections.abc import Callable
from typing import Any, Final

from openprod_core.bus.commands.modules import AdoptModule

NAME: Final = "A Midsummer Night’s Dream"
MODULES: Final = ("people", "script", "schedule", "cues", "lighting", "notes")

Execute = Callable[[object], Any]


def build(execute: Execute) -> None:
    """Fills an empty production; `execute` carries a command out and returns its answer."""
    for key in MODULES:
        execute(AdoptModule(key, samples=True))
