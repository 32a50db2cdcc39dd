"""A script's question: its parts, and values that never become a part of its meaning."""

import pytest

from openprod_core.scripts.asking import Question, read_question
from openprod_core.scripts.values import BadArgumentError


def test_a_question_has_a_table_a_condition_an_order_and_a_limit() -> None:
    asked = read_question(
        "FROM cues WHERE dept = 'LX' and exists(<-scene.cues where done) "
        "ORDER BY number DESC, [cue name] LIMIT 5",
        [],
    )

    assert asked == Question(
        "cues",
        " dept = 'LX' and exists(<-scene.cues where done) ",
        (("number", "desc"), ("cue name", "asc")),
        5,
    )


def test_a_table_alone_asks_for_all_of_it() -> None:
    assert read_question("cues", []) == Question("cues", "", (), None)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ('" or 1 = 1 or "', '"\\" or 1 = 1 or \\""'),
        ("a \\", '"a \\\\"'),
        (3, "3"),
        (2.5, "2.5"),
        (True, "true"),
        ({"id": "x"}, '"x"'),
    ],
)
def test_values_are_quoted_and_mean_only_themselves(value: object, written: str) -> None:
    assert read_question("FROM cues WHERE name = ?", [value]).where == f" name = {written}"


def test_a_question_mark_in_quotes_is_none() -> None:
    assert read_question("cues where name = '?' and b = ?", [1]).where == " name = '?' and b = 1"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("", []),
        ("FROM cues; DROP TABLE x", []),
        ("FROM cues WHERE a = ?", []),
        ("FROM cues", [1]),
        ("FROM cues LIMIT many", []),
        ("FROM cues ORDER BY a b c", []),
        ("FROM cues WHERE a = ?", [None]),
    ],
)
def test_what_is_no_question_is_refused(text: str, values: list[object]) -> None:
    with pytest.raises(BadArgumentError):
        read_question(text, values)
