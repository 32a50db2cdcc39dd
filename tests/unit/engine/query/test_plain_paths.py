"""What is read without the grammar reads as the grammar would have it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openprod_core.engine.query import parser
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.query.plain_paths import plain_operand


def by_the_grammar(text: str) -> object:
    return parser._parsed(text, "operand")


@pytest.mark.parametrize(
    "text",
    [
        "scene.title",
        " scene . title ",
        "scene->scenes.title",
        "count(<-scene.cues)",
        "COUNT ( <- scene . cues )",
        "list(<-plays_in.people.name)",
        "earliest(called->events.start)",
        "scene.<-plays_in.people.boss.name",
        "a.b->c.<-d.e.f",
        "title",
        "straße.größe",
    ],
)
def test_a_plain_formula_needs_no_grammar(text: str) -> None:
    assert plain_operand(text) == by_the_grammar(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "true",
        "end - start",
        "count(<-scene.cues where done)",
        "[Call time]",
        "a..b",
        "a->",
        "count()",
        "5",
        "a.5",
        "$today",
    ],
)
def test_anything_else_is_left_to_it(text: str) -> None:
    assert plain_operand(text) is None


PARTS = ["a", "b1", "not", "true", "count", "list(", "(", ")", "->", "<-", ".", " ", "where", "in"]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PARTS), max_size=8).map("".join))
def test_whatever_is_read_plainly_is_what_the_grammar_reads(text: str) -> None:
    plain = plain_operand(text)
    if plain is not None:
        try:
            assert plain == by_the_grammar(text)
        except QueryError as refused:
            raise AssertionError(f"the grammar refuses {text}") from refused
