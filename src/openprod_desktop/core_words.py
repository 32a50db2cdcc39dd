"""What the core says, in the language of the window.

The core writes in English, with its facts put in: what an error says, and what a step is
called, which the log keeps for everybody. Here each text is known by its shape, and said
anew with the same facts. Tests hold the shapes to the source of the core.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from openprod_desktop.core_shapes.errors import CORE_ERRORS
from openprod_desktop.core_shapes.steps import CORE_STEPS
from openprod_desktop.language import chosen, number_words, tr

SAID_MAX: Final = 2000
"""Texts kept as they were said: lists show the same ones again and again."""
PLACE: Final = re.compile(r"\{(count)?\}")
PATTERNS: Final = {"{}": "(.*?)", "{count}": r"([\d,]+)"}
WITH_RULES: Final = re.compile(r"(.*) (\(rules? “.*\))", re.DOTALL)
"""A step, and the rules that had a part in it."""


def said(error: object) -> str:
    """Returns what an error says, in the language chosen; English where it is not known."""
    return _said(CORE_ERRORS, str(error))


def step_said(label: str) -> str:
    """Returns what a step is called, in the language chosen; as it stands where it is not known.

    What a person or a script called it stands as it is.
    """
    found = WITH_RULES.fullmatch(label)
    if found is None:
        return _said(CORE_STEPS, label)
    rules = _said(CORE_STEPS, f"{{}} {found[2]}")
    return rules.replace("{}", _said(CORE_STEPS, found[1]), 1)


@lru_cache(SAID_MAX)
def _said(shapes: tuple[str, ...], sentence: str) -> str:
    if chosen() == "en" or not sentence:
        return sentence
    for pattern, places, words in _patterns(shapes):
        found = pattern.fullmatch(sentence)
        if found is not None:
            return _filled(words, list(zip(places, found.groups(), strict=True)))
    return sentence


def _filled(words: str, facts: list[tuple[str, str]]) -> str:
    """Puts the facts into a translation: each kind of place has its facts in their order."""
    left: dict[str, Iterator[str]] = {
        "{}": iter([fact for place, fact in facts if place == "{}"]),
        "{count}": iter([_number(fact) for place, fact in facts if place == "{count}"]),
    }
    return PLACE.sub(lambda place: next(left[place[0]]), words)


def _number(digits: str) -> str:
    return number_words(int(digits.replace(",", "") or 0))


@cache
def _patterns(shapes: tuple[str, ...]) -> list[tuple[re.Pattern[str], list[str], str]]:
    """Returns the shapes with their translations, those with most words of their own first."""
    most = sorted(shapes, key=lambda each: len(PLACE.sub("", each)), reverse=True)
    return [(_pattern(each), [m[0] for m in PLACE.finditer(each)], tr(each)) for each in most]


def _pattern(shape: str) -> re.Pattern[str]:
    pieces = re.split(r"(\{(?:count)?\})", shape)
    return re.compile("".join(PATTERNS.get(p) or re.escape(p) for p in pieces), re.DOTALL)
