"""Operations, commands, queries and events: never the same word in two of the four."""

import importlib
import inspect
import pkgutil
from itertools import combinations
from types import ModuleType

import openprod_core.bus.commands
from openprod_core.bus import events, queries
from openprod_core.domain import operations


def _classes(module: ModuleType) -> set[str]:
    """Returns the public classes that a module itself defines."""
    return {
        name
        for name, found in inspect.getmembers(module, inspect.isclass)
        if found.__module__ == module.__name__ and not name.startswith("_")
    }


def _commands() -> set[str]:
    package = openprod_core.bus.commands
    found: set[str] = set()
    for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        found |= _classes(importlib.import_module(info.name))
    return found


def test_no_word_stands_for_two_things() -> None:
    words = {
        "operations": _classes(operations),
        "commands": _commands(),
        "queries": _classes(queries),
        "events": _classes(events),
    }
    assert all(words.values())

    for one, other in combinations(words, 2):
        assert not words[one] & words[other], (one, other)
