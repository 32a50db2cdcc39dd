"""A filter parses to its tree, or is refused with the column of what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.errors import RejectedError
from openprod_core.engine.query.errors import (
    QUERY_DEPTH_MAX,
    QUERY_LENGTH_MAX,
    QuerySyntaxError,
    QueryTooDeepError,
    QueryTooLongError,
)
from openprod_core.engine.query.parser import parse
from openprod_core.engine.query.syntax import (
    Bare,
    Both,
    Comparing,
    Either,
    Emptiness,
    FieldName,
    Matching,
    Negation,
    Parameter,
    Sum,
    Text,
    Within,
)

FRAGMENTS = [
    "name",
    "cue",
    "[Call",
    "Time]",
    "=",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "and",
    "or",
    "not",
    "in",
    "like",
    "contains",
    "starts",
    "with",
    "is",
    "empty",
    "(",
    ")",
    ",",
    '"x"',
    "'y'",
    "12",
    "-3.5",
    "2026-11-21",
    "18:00",
    "1h30m",
    "$today",
    "$now",
    "+",
    "-",
    "true",
    "false",
    "null",
    "\\",
    '"',
    "'",
    "[",
    "]",
    ".",
]


def test_or_binds_looser_than_and_than_not() -> None:
    tree = parse("a = 1 or not b = 2 and c is empty")

    assert tree == Either(
        (
            Comparing(FieldName("a", 1), "=", Bare("1", 5)),
            Both(
                (
                    Negation(Comparing(FieldName("b", 14), "=", Bare("2", 18))),
                    Emptiness(FieldName("c", 24), negated=False),
                )
            ),
        )
    )


def test_parentheses_group() -> None:
    tree = parse("(a is empty or b is empty) and c is not empty")

    assert isinstance(tree, Both)
    assert isinstance(tree.parts[0], Either)


def test_keywords_ignore_case_and_name_fields_where_no_keyword_can_stand() -> None:
    assert parse("in LIKE 'J%'") == Matching(FieldName("in", 1), "like", Text("J%", 9), False)
    assert parse("empty IS Not EMPTY") == Emptiness(FieldName("empty", 1), negated=True)


def test_a_field_may_be_named_in_brackets() -> None:
    assert parse("[Call Time] Starts  With 'x'") == Matching(
        FieldName("Call Time", 1), "starts with", Text("x", 26), False
    )


def test_lists_of_values() -> None:
    assert parse("a not in ('x', 2)") == Within(
        FieldName("a", 1), (Text("x", 11), Bare("2", 16)), negated=True
    )
    assert parse("a in ()") == Within(FieldName("a", 1), (), negated=False)


def test_days_move_by_durations() -> None:
    assert parse("a < $today + 7d - 2h") == Comparing(
        FieldName("a", 1),
        "<",
        Sum(Parameter("$today", 5), (("+", Bare("7d", 14)), ("-", Bare("2h", 19)))),
    )


def test_quotes_and_backslashes_in_text() -> None:
    tree = parse(r"""a = "say \"hi\" \\ 100\%" """)

    assert tree == Comparing(FieldName("a", 1), "=", Text(r'say "hi" \ 100\%', 5))


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 1),
        ("name", None),
        ("name =", 7),
        ("name = = 3", 8),
        ('"name" = 3', 1),
        ('a = "abc', 5),
        ("a b", 3),
        ("a is foo", 6),
        ("a = 3 b", 7),
        ("(a = 1", 7),
        ("a = 1)", 6),
        ("a in (1", 8),
        ("a ; b", 3),
        ("not", 4),
    ],
)
def test_a_mistake_is_pointed_at(text: str, column: int | None) -> None:
    if column is None:
        parse(text)
        return
    with pytest.raises(QuerySyntaxError) as refused:
        parse(text)
    assert refused.value.column == column


def test_a_filter_may_be_as_long_as_the_limit() -> None:
    parse("a=1" + " " * (QUERY_LENGTH_MAX - 3))
    with pytest.raises(QueryTooLongError):
        parse("a=1" + " " * (QUERY_LENGTH_MAX - 2))


def test_a_filter_may_be_as_deep_as_the_limit() -> None:
    parse("not " * (QUERY_DEPTH_MAX - 1) + "a")
    with pytest.raises(QueryTooDeepError):
        parse("not " * QUERY_DEPTH_MAX + "a")


def test_parentheses_to_the_limit_of_length_do_no_harm() -> None:
    half = (QUERY_LENGTH_MAX - 1) // 2
    parse("(" * half + "a" + ")" * half)


@given(st.text(max_size=60) | st.lists(st.sampled_from(FRAGMENTS), max_size=14).map(" ".join))
def test_any_text_parses_or_is_refused(text: str) -> None:
    try:
        parse(text)
    except RejectedError as refused:
        assert str(refused)
