"""All that the core can say is known to the window by its shape."""

import gc
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import languages
from desktop.core_sentences import assigned, errors_as_raised, inits, returned, sentences
from desktop.core_texts import CORE, errors, module, raised, sources, steps, types
from openprod_desktop.core_words import ENDED, NOUNS, PHRASES, PLACE, SENTENCES, SHAPES, STEPS

DESKTOP = Path(__file__).resolve().parents[2] / "src" / "openprod_desktop"
FACT = "\uf8ff"
KINDS = {
    "{}": "[^a-zA-Z]*?",
    "{count}": "[^a-zA-Z]*?",
    "{list}": ".*",
    "{said}": ".*",
    "{sentence}": ".+",
    "{phrase}": "(.+?)",
}
ELSEWHERE = {
    "engine/verifying.py": "“openprod doctor” says it",
    "engine/answers.py": "a fault of the program, for who mends it",
    "engine/handlers/by_noun.py": "a fault of the program, for who mends it",
    "sync/protocol": "it goes into the log, and to the other computer",
    "sync/joining": "it goes into the log, and to the other computer",
}
"""Errors that stay in English, and why."""
UNREAD = {
    "domain/codec.py": "what is wrong with bytes that arrived is for who mends the program",
    "engine/rules/wording.py": "rules are put together of parts; each is looked at below",
    "storage/sqlite": "statements for the database look like sentences",
}
"""Sentences that cannot be read where they stand, and why."""


@pytest.fixture(scope="module", autouse=True)
def _sources_are_let_go() -> Iterator[None]:
    """Every test ends with a look for garbage, and the trees of all sources are much to look at."""
    for each in sources():
        module(each)
    gc.freeze()
    yield
    gc.unfreeze()
    module.cache_clear()
    inits.cache_clear()


def unknown(texts: set[str], family: str) -> list[str]:
    """Returns the texts that no shape knows, or of which it would leave words in English."""
    known = [patterned(each) for each in SHAPES[family]]
    phrases = [patterned(each) for each in SHAPES[PHRASES]]

    def is_phrase(text: str) -> bool:
        return not re.search("[a-zA-Z]", text) or any(is_of(each, text) for each in phrases)

    def is_of(pattern: re.Pattern[str], text: str) -> bool:
        found = pattern.fullmatch(text)
        return found is not None and all(map(is_phrase, found.groups()))

    def is_known(text: str) -> bool:
        parts = ENDED.split(text)
        whole = text == FACT or any(is_of(each, text) for each in known)
        return whole or (len(parts) > 1 and all(map(is_known, parts)))

    return sorted(each for each in texts if not is_known(PLACE.sub(FACT, each)))


@cache
def patterned(shape: str) -> re.Pattern[str]:
    """Returns what a shape matches, with its phrases as groups."""
    kinds = {**KINDS, "{noun}": f"(?:{'|'.join([FACT, *SHAPES[NOUNS]])})"}
    words = [re.escape(each) for each in PLACE.split(shape)]
    places = [kinds[each] for each in PLACE.findall(shape)]
    whole = words[0] + "".join(a + b for a, b in zip(places, words[1:], strict=True))
    return re.compile(whole, re.DOTALL)


def test_every_label_of_the_core_is_known_by_its_shape() -> None:
    assert unknown(steps(sources()), STEPS) == []


def test_the_window_names_its_steps_in_english_as_the_log_keeps_them() -> None:
    named = steps(sources(DESKTOP))

    assert len(named) > 5
    assert unknown(named, STEPS) == []


def test_every_error_of_the_core_is_known_by_its_shape() -> None:
    sentences = {each for each in errors(sources()) if len(each) > 20}

    assert unknown(sentences, SENTENCES) == []


def test_what_errors_are_raised_with_is_known_by_its_shape() -> None:
    for_people = (each for each in sources() if not is_elsewhere(each))

    assert unknown(raised(for_people), SENTENCES) == []


def test_every_sentence_of_the_core_is_known_by_its_shape_wherever_it_stands() -> None:
    files = [each for each in sources() if not is_elsewhere(each) and not is_unread(each)]
    found = sentences(files)

    assert len(found) > 500
    assert unknown(found, SENTENCES) == []


def test_what_an_error_is_given_as_its_reason_is_known_within_its_sentence() -> None:
    files = [each for each in sources() if not is_elsewhere(each) and not is_unread(each)]
    found = errors_as_raised(files)

    assert "“{}” cannot be opened as a production: a part of it is missing." in found
    assert unknown(found, SENTENCES) == []


def test_what_an_overlay_would_change_is_known_by_its_shape() -> None:
    found = assigned(CORE / "engine" / "overlays" / "previewing.py", "text")

    assert len(found) > 15
    assert unknown(found, PHRASES) == []


def test_what_a_script_asks_to_be_allowed_is_known_by_its_shape() -> None:
    found = returned(CORE / "scripts" / "capabilities.py", "sentence")

    assert len(found) > 10
    assert unknown(found, PHRASES) == []


def test_what_fields_hold_is_known_within_a_sentence() -> None:
    assert unknown(types(), PHRASES) == []


def is_elsewhere(path: Path) -> bool:
    return any(path.is_relative_to(CORE / each) for each in ELSEWHERE)


def is_unread(path: Path) -> bool:
    return any(path.is_relative_to(CORE / each) for each in UNREAD)


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_translation_has_a_place_for_each_fact_and_no_more(language: str) -> None:
    done = languages.read(languages.FOLDER / f"openprod_{language}.ts")
    shapes = {each for family in SHAPES.values() for each in family}

    wrong = [
        each
        for each in shapes
        if sorted(PLACE.findall(each)) != sorted(PLACE.findall(done[each][0]))
    ]

    assert wrong == []
