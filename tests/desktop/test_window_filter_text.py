"""What is typed over a table is a condition where it reads like one, and words otherwise."""

from uuid import UUID

import pytest

from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop.views.filter_text import where

TABLE = TableDef(
    UUID(int=1), "contacts", "Contacts",
    (
        FieldDef(UUID(int=2), UUID(int=1), "name", "Name", FieldType.TEXT),
        FieldDef(UUID(int=3), UUID(int=1), "cue", "Cue", FieldType.INTEGER),
        FieldDef(UUID(int=5), UUID(int=1), "here", "Here", FieldType.BOOLEAN),
        FieldDef(UUID(int=4), UUID(int=1), "notes", "Notes", FieldType.RICHTEXT),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ['name = "Jo"', 'name="Jo"', "cue > 3", "cue<=3", 'name like "J%"', 'not name contains "x"',
     '(name = "a" or cue = 2)', 'nmae = "Jo"', "here", "not here", "[cue] ≥ 3",
     'name is not empty', 'name starts with "J"', 'name matches "J.*"', "name exists",
     'boss.name = "Jo"', "count(<-boss.people) > 2", "<-boss.people.name = 'x'",
     "exists <-boss.people", "not exists(plays_in->scenes where title = 'I')",
     'plays_in.role contains "x"', "cue + 1 > 3", "$today > 2026-01-01"],
)  # fmt: skip
def test_a_condition_goes_to_the_engine_as_typed(text: str) -> None:
    assert where(text, TABLE) == text


def test_words_are_looked_for_in_every_text_field() -> None:
    assert where("jo", TABLE) == '(name contains "jo" or notes contains "jo")'


def test_each_of_several_words_must_occur() -> None:
    found = where("jo doe", TABLE)

    assert found is not None
    assert found.count(" and ") == 1


def test_a_sentence_with_a_word_of_the_language_is_still_words() -> None:
    assert where("what is love", TABLE) != "what is love"


@pytest.mark.parametrize("text", ["Mr. Smith", "follow-spot", "count me in", "exists"])
def test_words_with_signs_in_them_are_still_words(text: str) -> None:
    assert where(text, TABLE) != text


def test_quotes_in_words_do_not_end_the_condition() -> None:
    assert where('6"', TABLE) == '(name contains "6\\"" or notes contains "6\\"")'


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_typed_shows_every_row(text: str) -> None:
    assert where(text, TABLE) is None
