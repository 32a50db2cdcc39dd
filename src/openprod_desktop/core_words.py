"""What the core says, in the language of the window.

The core writes in English, with its facts put in: its errors, its questions and findings, and
what steps are called, which the log keeps for everybody. Here each text is known by its
shape, and said anew with the same facts; several sentences, or one behind a name and a colon,
are said one by one. Tests hold the shapes to the source of the core.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from openprod_desktop.core_shapes.cells import CORE_CELLS
from openprod_desktop.core_shapes.collisions import CORE_COLLISIONS
from openprod_desktop.core_shapes.defining import CORE_DEFINING
from openprod_desktop.core_shapes.errors import CORE_ERRORS
from openprod_desktop.core_shapes.findings import CORE_FINDINGS
from openprod_desktop.core_shapes.importing import CORE_IMPORTING
from openprod_desktop.core_shapes.modules import CORE_MODULES
from openprod_desktop.core_shapes.network import CORE_NETWORK
from openprod_desktop.core_shapes.nouns import CORE_NOUNS
from openprod_desktop.core_shapes.parts import CORE_PARTS
from openprod_desktop.core_shapes.phrases import CORE_PHRASES
from openprod_desktop.core_shapes.querying import CORE_QUERYING
from openprod_desktop.core_shapes.scripting import CORE_SCRIPTING
from openprod_desktop.core_shapes.staging import CORE_STAGING
from openprod_desktop.core_shapes.steps import CORE_STEPS
from openprod_desktop.language import chosen, number_words, tr

SENTENCES: Final = "sentences"
STEPS: Final = "steps"
PARTS: Final = "parts"
PHRASES: Final = "phrases"
NOUNS: Final = "nouns"
SHAPES: Final = {
    SENTENCES: (
        *CORE_ERRORS, *CORE_CELLS, *CORE_DEFINING, *CORE_IMPORTING, *CORE_COLLISIONS,
        *CORE_FINDINGS, *CORE_QUERYING, *CORE_SCRIPTING, *CORE_MODULES, *CORE_NETWORK,
    ),
    STEPS: CORE_STEPS,
    PARTS: CORE_PARTS,
    PHRASES: (*CORE_PHRASES, *CORE_STAGING),
    NOUNS: CORE_NOUNS,
}  # fmt: skip
TEXT_MAX: Final = 1_000
"""A longer text holds something long that a person wrote, and looking for its shape takes long."""
SAID_MAX: Final = 2000
"""Texts kept as they were said: lists show the same ones again and again."""
PLACE: Final = re.compile(r"\{(?:count|list|noun|phrase|said|sentence)?\}")
FACTS: Final = {"{count}": r"(\d[\d,]*)", "{said}": "(.*)"}
JOINED: Final = re.compile(r", | and ")
ENDED: Final = re.compile(r"(?<=[.?!]) (?=[A-Z“{\d]|openprod )|\n")
"""Between two sentences."""


def said(error: object) -> str:
    """Returns what the core says, in the language chosen; English where it is not known."""
    return _sentences(str(error)) or str(error)


def phrase_said(text: str) -> str:
    """Returns what is no sentence of its own, in the language chosen; as `said`."""
    return _said(PHRASES, text) or text


def step_said(label: str) -> str:
    """Returns what a step is called, in the language chosen.

    What a person or a script called it stands as it is.
    """
    return _said(STEPS, label) or label


@lru_cache(SAID_MAX)
def _sentences(text: str) -> str | None:
    """Returns a text of one or more sentences in the language chosen; None where one is unknown."""
    if chosen() == "en" or len(text) > TEXT_MAX:
        return text
    # Sentence by sentence first: a place of the one would take in the next.
    parts = ENDED.split(text)
    if len(parts) > 1:
        each = [_sentences(part) for part in parts]
        between = [*ENDED.findall(text), ""]
        if None not in each:
            return "".join(map("".join, zip(filter(None, each), between, strict=True)))
    known = _said(SENTENCES, text)
    if known is not None:
        return known
    name, colon, behind = text.partition(": ")
    told = _said(SENTENCES, behind) if colon else None
    if chosen() == "fr":
        colon = f" {colon}"
    return f"{name}{colon}{told}" if told is not None else None


@lru_cache(SAID_MAX)
def _said(family: str, text: str) -> str | None:
    """Returns a text in the language chosen; None where its shape is not known."""
    if chosen() == "en" or len(text) > TEXT_MAX:
        return text
    for pattern, places, words in _patterns(family):
        found = pattern.fullmatch(text)
        if found is not None:
            return _filled(words, list(zip(places, found.groups(), strict=True)))
    return None


def _filled(words: str, facts: list[tuple[str, str]]) -> str:
    """Puts the facts into a translation: each kind of place has its facts in their order."""
    left: dict[str, Iterator[str]] = {
        kind: iter([_fact(kind, fact) for place, fact in facts if place == kind])
        for kind in {place for place, _fact in facts}
    }
    return PLACE.sub(lambda place: next(left[place[0]]), words)


def _fact(place: str, fact: str) -> str:
    match place:
        case "{count}":
            return number_words(int(fact.replace(",", "")))
        case "{list}":
            first, joined, last = fact.rpartition(" and ")
            return f"{first} {tr('and')} {last}" if joined else fact
        case "{noun}":
            return _said(NOUNS, fact) or fact
        case "{phrase}":
            return " → ".join(_said(PHRASES, each) or each for each in fact.split(" → "))
        case "{sentence}":
            return _sentences(fact) or fact
        case "{said}":
            return _listed(fact) or _said(PARTS, fact) or _said(STEPS, fact) or fact
    return fact


def _listed(fact: str) -> str | None:
    """Returns several parts as a list; None where one of them is not known."""
    parts = [_said(PARTS, each) for each in JOINED.split(fact)]
    known = [each for each in parts if each is not None]
    if len(known) < len(parts) or len(parts) < 2:
        return None
    between = f" {tr('and')} " if " and " in fact else ", "
    return between.join(filter(None, [", ".join(known[:-1]), known[-1]]))


@cache
def _patterns(family: str) -> list[tuple[re.Pattern[str], list[str], str]]:
    """Returns the shapes with their translations, those with most words of their own first."""
    first = sorted(SHAPES[family], key=_words_of_its_own, reverse=True)
    return [(_pattern(each), PLACE.findall(each), tr(each)) for each in first]


def _words_of_its_own(shape: str) -> tuple[bool, int]:
    # What stands around a whole step or sentence comes off before that is looked at.
    around = shape.startswith("{said} ") or "{sentence}" in shape
    return around, len(PLACE.sub("", shape))


def _pattern(shape: str) -> re.Pattern[str]:
    words = [re.escape(each) for each in PLACE.split(shape)]
    facts = [FACTS.get(each, "(.*?)") for each in PLACE.findall(shape)]
    return re.compile(words[0] + "".join(map("".join, zip(facts, words[1:], strict=True))), re.S)
