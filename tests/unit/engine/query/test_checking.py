"""A filter is checked against its table: names, types and values."""

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.predicates import (
    All,
    AnyOf,
    Compare,
    CompareClock,
    Comparison,
    IsEmpty,
    Like,
    Not,
    OneOf,
    Predicate,
    TitleOneOf,
)
from openprod_core.domain.schema import Choice, FieldDef, FieldType, TableDef
from openprod_core.engine.query.checking import where_predicate
from openprod_core.engine.query.errors import QueryError, QueryTypeError, UnknownFieldError

CONTEXT = ParseContext(datetime(2026, 11, 21, 17, 45))
TABLE_ID = uuid4()


def a_field(name: str, type_: FieldType, *options: str) -> FieldDef:
    choices = tuple(Choice(uuid4(), option) for option in options)
    key = name.lower().replace(" ", "_")
    return FieldDef(uuid4(), TABLE_ID, key, name, type_, choices=choices)


NAME = a_field("Name", FieldType.TEXT)
CUE = a_field("Cue", FieldType.TEXT)
COUNT = a_field("Count", FieldType.INTEGER)
LEVEL = a_field("Level", FieldType.FLOAT)
DONE = a_field("Done", FieldType.BOOLEAN)
DAY = a_field("Day", FieldType.DATE)
CALL = a_field("Call Time", FieldType.DATETIME)
LENGTH = a_field("Length", FieldType.DURATION)
DEPT = a_field("Dept", FieldType.CHOICE, "LX", "SND", "Stage")
SCENE = a_field("Scene", FieldType.REFERENCE)
PLOT = a_field("Plot", FieldType.FILE)
TAGS = a_field("Tags", FieldType.LIST)
NOTES = a_field("Notes", FieldType.RICHTEXT)
TABLE = TableDef(
    TABLE_ID,
    "contacts",
    "Contacts",
    (NAME, CUE, COUNT, LEVEL, DONE, DAY, CALL, LENGTH, DEPT, SCENE, PLOT, TAGS, NOTES),
)
EQ, NE, LT, LE, GT, GE = Comparison
ID = UUID("01900000-0000-7000-8000-000000000001")


def where(text: str) -> Predicate:
    return where_predicate(text, TABLE, CONTEXT)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("", All(())),
        ('name like "J%"', Like(NAME, "J%")),
        ('name not like "J%"', Like(NAME, "J%", negated=True)),
        ('name contains "50%_"', Like(NAME, r"%50\%\_%")),
        ('name starts with "J"', Like(NAME, "J%")),
        ('name ends with "oe"', Like(NAME, "%oe")),
        ('name contains ""', IsEmpty(NAME, negated=True)),
        ('name = ""', IsEmpty(NAME)),
        ("cue < 10", Compare(CUE, LT, "10")),
        ("count >= 5", Compare(COUNT, GE, 5)),
        ("count < 2.5", Compare(COUNT, LT, 2.5)),
        ("level = -3", Compare(LEVEL, EQ, -3)),
        ('count = "1,200"', Compare(COUNT, EQ, 1200)),
        ("done", Compare(DONE, EQ, True)),
        ("not done", Not(Compare(DONE, EQ, True))),
        ("done = false", Compare(DONE, EQ, False)),
        ("day = 2026-11-21", Compare(DAY, EQ, date(2026, 11, 21))),
        ('day = "tomorrow"', Compare(DAY, EQ, date(2026, 11, 22))),
        ("day < $today + 7d", Compare(DAY, LT, date(2026, 11, 28))),
        ("day = $now", Compare(DAY, EQ, date(2026, 11, 21))),
        ("length > 1h30m", Compare(LENGTH, GT, timedelta(minutes=90))),
        ("length > 1h + 30m", Compare(LENGTH, GT, timedelta(minutes=90))),
        ("[Call Time] > $now - 2h", Compare(CALL, GT, datetime(2026, 11, 21, 15, 45))),
        ("call_time < 2026-11-21T18:00", Compare(CALL, LT, datetime(2026, 11, 21, 18))),
        ("call_time < 2026-11-21 18:00", Compare(CALL, LT, datetime(2026, 11, 21, 18))),
        ("call_time < $today + 12h", Compare(CALL, LT, datetime(2026, 11, 21, 12))),
        ("call_time < 2026-11-21", Compare(CALL, LT, datetime(2026, 11, 21))),
        ("call_time <= 2026-11-21", Compare(CALL, LT, datetime(2026, 11, 22))),
        ("call_time > 2026-11-21", Compare(CALL, GE, datetime(2026, 11, 22))),
        (
            "call_time = $today",
            All(
                (
                    Compare(CALL, GE, datetime(2026, 11, 21)),
                    Compare(CALL, LT, datetime(2026, 11, 22)),
                )
            ),
        ),
        (
            "call_time != $today",
            AnyOf(
                (
                    Compare(CALL, LT, datetime(2026, 11, 21)),
                    Compare(CALL, GE, datetime(2026, 11, 22)),
                    IsEmpty(CALL),
                )
            ),
        ),
        ("call_time < 18:00", CompareClock(CALL, LT, time(18))),
        ('dept = "lx"', Compare(DEPT, EQ, "LX")),
        ('dept > "LX"', OneOf(DEPT, ("SND", "Stage"))),
        ('dept in ("LX", "SND")', OneOf(DEPT, ("LX", "SND"))),
        ('dept not in ("LX")', OneOf(DEPT, ("LX",), negated=True)),
        ('dept in ("LX", "")', AnyOf((OneOf(DEPT, ("LX",)), IsEmpty(DEPT)))),
        ("name in ()", OneOf(NAME, ())),
        ('scene = "Act I"', TitleOneOf(SCENE, ("Act I",))),
        (f'scene = "{ID}"', Compare(SCENE, EQ, ID)),
        (
            f'scene in ("{ID}", "Act I")',
            AnyOf((OneOf(SCENE, (ID,)), TitleOneOf(SCENE, ("Act I",)))),
        ),
        ('scene contains "act"', Like(SCENE, "%act%")),
        ('plot contains ".pdf"', Like(PLOT, "%.pdf%")),
        ('tags contains "fly"', Like(TAGS, "fly")),
        ("notes is not empty", IsEmpty(NOTES, negated=True)),
    ],
)
def test_a_filter_means(text: str, predicate: Predicate) -> None:
    assert where(text) == predicate


def test_an_unknown_field_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownFieldError) as refused:
        where("count = 1 and nmae = 'x'")

    assert refused.value.column == 15
    assert refused.value.suggestion == "name"
    assert str(refused.value) == "There is no field 'nmae' in Contacts; did you mean 'name'?"


def test_an_unknown_option_is_named_with_the_nearest() -> None:
    with pytest.raises(QueryTypeError, match="did you mean 'Stage'"):
        where('dept = "Stge"')


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("name = Jane", 8),
        ("name = null", 8),
        ("name = true", 8),
        ('name < ""', 8),
        ("name", 1),
        ('count = "many"', 9),
        ("count = 2026-11-21", 9),
        ("count like '1%'", 1),
        ("count = 1e999", 9),
        ("done < true", 1),
        ("done = 5", 8),
        ("day = 5", 7),
        ("day = 2026-02-30", 7),
        ("day = $tomorrow", 7),
        ("day = $today + $today", 16),
        ("day = $today + 99999999999w", 16),
        ("day = $today + 999999w", 7),
        ("day = 1h + 1h", 7),
        ("call_time <= 9999-12-31", 14),
        ("length = 90", 10),
        ("scene < 'x'", 1),
        ("notes > 'x'", 1),
        ("plot = 'plan.pdf'", 1),
        ("tags in ('a')", 1),
    ],
)
def test_what_the_type_does_not_allow_is_pointed_at(text: str, column: int) -> None:
    with pytest.raises(QueryTypeError) as refused:
        where(text)
    assert refused.value.column == column


def test_a_field_of_a_name_without_letters_is_not_guessed() -> None:
    with pytest.raises(UnknownFieldError):
        where("[??] is empty")


names = st.sampled_from([f"[{field.name}]" for field in TABLE.fields])
values = st.sampled_from(
    [
        "1",
        "-2.5",
        '"x"',
        '""',
        "true",
        "2026-11-21",
        "9999-12-31",
        "0001-01-01",
        "18:00",
        "1h30m",
        "$today",
        "$now + 7d",
        "$today - 999999d",
        "1h - 2h",
        "99:99",
        "1e400",
        '"LX"',
        "Jane",
        f'"{ID}"',
        "'2026-13-01'",
        "1" * 50,
    ]
)
operators = st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "like", "contains", "starts with"])
conditions = st.tuples(names, operators, values).map(" ".join) | st.tuples(
    names, st.sampled_from(["in", "not in"]), st.lists(values, max_size=4)
).map(lambda parts: f"{parts[0]} {parts[1]} ({', '.join(parts[2])})")


@given(conditions)
def test_any_condition_is_checked_or_refused_at_a_column(text: str) -> None:
    try:
        where(text)
    except QueryError as refused:
        assert 1 <= refused.column <= len(text) + 1


@given(st.text(max_size=40), names)
def test_any_text_in_quotes_is_a_value_or_refused(text: str, name: str) -> None:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    for operator in ("=", "<", "like"):
        try:
            where(f'{name} {operator} "{quoted}"')
        except RejectedError as refused:
            assert str(refused)
