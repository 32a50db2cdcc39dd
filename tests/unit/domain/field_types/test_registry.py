"""Every field type reads what it writes, and refuses what it cannot keep with a reason."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import BadCellError
from openprod_core.domain.field_types.registry import (
    EmptyRequiredError,
    fits,
    format_value,
    parse,
    parse_for,
    validate,
    validate_column,
)
from openprod_core.domain.schema import Choice, FieldDef, FieldType
from openprod_core.domain.values import INTEGER_MAX, BadValueError, FileRef, Value

NOW = datetime(2026, 11, 21, 17, 45, 12)
CONTEXT = ParseContext(NOW)
OPTIONS = (Choice(uuid4(), "LX"), Choice(uuid4(), "SND"), Choice(uuid4(), "Stage"))

words = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1, max_size=20)
moments = st.datetimes()
durations = st.timedeltas(timedelta(days=-10_000), timedelta(days=10_000))
files = st.builds(
    FileRef,
    st.binary(min_size=32, max_size=32),
    st.integers(0, INTEGER_MAX),
    words.filter(lambda name: bool(name.strip())),
)
numbers = st.floats(allow_nan=False, allow_infinity=False)
integers = st.integers(-(2**63), INTEGER_MAX)
scalars = st.one_of(
    words, integers, numbers, st.booleans(), st.dates(), moments, durations, st.uuids(), files
)
values_by_type: dict[FieldType, st.SearchStrategy[Value]] = {
    FieldType.TEXT: words,
    FieldType.INTEGER: integers,
    FieldType.FLOAT: numbers,
    FieldType.BOOLEAN: st.booleans(),
    FieldType.DATE: st.dates(),
    FieldType.DATETIME: moments,
    FieldType.DURATION: durations,
    FieldType.CHOICE: st.sampled_from([option.name for option in OPTIONS]),
    FieldType.REFERENCE: st.uuids(),
    FieldType.FILE: st.lists(files, min_size=1, max_size=3).map(tuple),
    FieldType.RICHTEXT: words,
    FieldType.LIST: st.lists(scalars, max_size=4).map(tuple),
}
typed_values = st.sampled_from(FieldType).flatmap(
    lambda type_: st.tuples(st.just(type_), values_by_type[type_])
)


def a_field(type_: FieldType, required: bool = False) -> FieldDef:
    return FieldDef(
        uuid4(),
        uuid4(),
        key="call",
        name="Call",
        type=type_,
        choices=OPTIONS if type_ is FieldType.CHOICE else (),
        required=required,
    )


@given(typed_values, st.booleans(), st.booleans())
def test_what_is_written_reads_back(
    typed: tuple[FieldType, Value], comma: bool, day_first: bool
) -> None:
    type_, value = typed
    context = ParseContext(NOW, day_first, comma, field=a_field(type_))

    assert parse(format_value(value, type_, context), type_, context) == value


@given(typed_values)
def test_a_value_of_its_type_fits_and_is_kept_as_it_is(typed: tuple[FieldType, Value]) -> None:
    type_, value = typed

    assert fits(value, type_)
    assert validate(value, a_field(type_), CONTEXT) == value


@given(st.sampled_from(FieldType), st.lists(st.none() | scalars, max_size=5))
def test_a_column_is_judged_as_its_cells_are(type_: FieldType, values: list[object]) -> None:
    field = a_field(type_)
    kept: list[Value] = []
    failed = None
    for index, value in enumerate(values):
        try:
            kept.append(validate(value, field, CONTEXT))
        except BadValueError:
            failed = index
            break

    if failed is None:
        assert validate_column(values, field, CONTEXT) == kept
    else:
        with pytest.raises(BadCellError) as refused:
            validate_column(values, field, CONTEXT)
        assert refused.value.index == failed


@given(st.text(max_size=30), st.sampled_from(FieldType), st.booleans(), st.booleans())
def test_any_text_is_read_or_refused_with_a_sentence(
    text: str, type_: FieldType, day_first: bool, comma: bool
) -> None:
    context = ParseContext(NOW, day_first, comma, field=a_field(type_))
    try:
        value = parse(text, type_, context)
    except BadValueError as refused:
        assert str(refused)
    else:
        assert fits(value, type_)


@given(scalars | st.none() | st.lists(scalars), st.sampled_from(FieldType))
def test_asking_whether_a_value_fits_never_fails(value: object, type_: FieldType) -> None:
    assert fits(value, type_) in (True, False)


@pytest.mark.parametrize("type_", FieldType)
def test_blank_text_is_empty(type_: FieldType) -> None:
    assert parse("", type_, CONTEXT) is None
    if type_ not in (FieldType.TEXT, FieldType.RICHTEXT):
        assert parse("  \n", type_, CONTEXT) is None


@pytest.mark.parametrize("empty", [None, ""])
def test_a_required_field_refuses_to_be_empty(empty: object) -> None:
    field = a_field(FieldType.TEXT, required=True)

    with pytest.raises(EmptyRequiredError):
        validate(empty, field, CONTEXT)
    with pytest.raises(BadCellError) as refused:
        validate_column(["a", empty], field, CONTEXT)
    assert refused.value.index == 1
    with pytest.raises(EmptyRequiredError):
        parse_for("", field, CONTEXT)


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (FieldType.INTEGER, True),
        (FieldType.INTEGER, 1.0),
        (FieldType.INTEGER, "1"),
        (FieldType.INTEGER, 2**63),
        (FieldType.FLOAT, True),
        (FieldType.FLOAT, float("nan")),
        (FieldType.FLOAT, 10**400),
        (FieldType.BOOLEAN, 1),
        (FieldType.BOOLEAN, "yes"),
        (FieldType.TEXT, 5),
        (FieldType.TEXT, "a\0b"),
        (FieldType.TEXT, "\ud800"),
        (FieldType.DATE, datetime(2026, 1, 1)),
        (FieldType.DATE, "tomorrow"),
        (FieldType.DATETIME, date(2026, 1, 1)),
        (FieldType.DATETIME, "2026-11-21T18:00+01:00"),
        (FieldType.DURATION, timedelta.max),
        (FieldType.CHOICE, "lx"),
        (FieldType.REFERENCE, "Jane"),
        (FieldType.FILE, "plan.pdf"),
        (FieldType.FILE, FileRef(b"short", 1, "plan.pdf")),
        (FieldType.LIST, "a; b"),
        (FieldType.LIST, [["a"]]),
    ],
)
def test_a_python_value_of_another_type_is_refused(type_: FieldType, value: object) -> None:
    with pytest.raises(BadValueError):
        validate(value, a_field(type_), CONTEXT)
    with pytest.raises(BadCellError):
        validate_column([None, value], a_field(type_), CONTEXT)


@pytest.mark.parametrize(
    ("type_", "value", "kept"),
    [
        (FieldType.FLOAT, 3, 3.0),
        (FieldType.DATE, "2026-11-21", date(2026, 11, 21)),
        (FieldType.DATETIME, "2026-11-21T18:30", datetime(2026, 11, 21, 18, 30)),
        (FieldType.DATETIME, "2026-11-21", datetime(2026, 11, 21)),
        (FieldType.DURATION, "PT1H30M", timedelta(minutes=90)),
        (FieldType.DURATION, "1:30:00", timedelta(minutes=90)),
        (FieldType.TEXT, "one\r\ntwo", "one\ntwo"),
        (FieldType.LIST, ["a", 1], ("a", 1)),
    ],
)
def test_the_plain_forms_of_a_value_are_taken(type_: FieldType, value: object, kept: Value) -> None:
    got = validate(value, a_field(type_), CONTEXT)

    assert got == kept
    assert type(got) is type(kept)
    assert validate_column([value], a_field(type_), CONTEXT) == [kept]


def test_a_new_choice_is_taken_only_where_the_caller_adds_it() -> None:
    field = a_field(FieldType.CHOICE)
    adding = ParseContext(NOW, allow_new_choice=True)

    assert parse_for("lx", field, CONTEXT) == "LX"
    with pytest.raises(BadValueError):
        parse_for("Wigs", field, CONTEXT)
    assert parse_for(" Wigs ", field, adding) == "Wigs"
    assert validate("Wigs", field, adding) == "Wigs"


def test_a_reference_is_typed_by_title_or_by_id() -> None:
    jane = uuid4()
    context = ParseContext(
        NOW,
        resolve_reference={"Jane Doe": jane}.get,
        title_of={jane: "Jane Doe"}.get,
    )

    assert parse("Jane Doe ", FieldType.REFERENCE, context) == jane
    assert parse(str(jane), FieldType.REFERENCE, context) == jane
    assert format_value(jane, FieldType.REFERENCE, context) == "Jane Doe"
    with pytest.raises(BadValueError):
        parse("Joan", FieldType.REFERENCE, context)


def test_a_misfit_is_written_as_what_it_is() -> None:
    assert format_value("old text", FieldType.INTEGER) == "old text"
    assert format_value(UUID(int=5), FieldType.DATE) == str(UUID(int=5))


@pytest.mark.parametrize("words", ["yes", "x", "✓", "ON", "1", "ja", "Oui", "true"])
def test_yes_has_many_words(words: str) -> None:
    assert parse(words, FieldType.BOOLEAN, CONTEXT) is True


@pytest.mark.parametrize("words", ["no", "0", "off", "NEIN", "non", "false"])
def test_so_has_no(words: str) -> None:
    assert parse(words, FieldType.BOOLEAN, CONTEXT) is False


@pytest.mark.parametrize(
    ("text", "comma", "number"),
    [
        ("1,234.5", False, 1234.5),
        ("1 234,5", True, 1234.5),
        ("1.234,5", True, 1234.5),
        ("1'234.5", False, 1234.5),
        ("-.5", False, -0.5),
        ("1e3", False, 1000.0),
        ("−3", False, -3.0),
    ],
)
def test_numbers_are_read_as_people_group_them(text: str, comma: bool, number: float) -> None:
    assert parse(text, FieldType.FLOAT, ParseContext(NOW, decimal_comma=comma)) == number


@pytest.mark.parametrize("text", ["1_000", "1,23", "12,345,67", "1 2", ".", "-", "5 kg", "٣"])
def test_a_number_that_needs_a_guess_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        parse(text, FieldType.FLOAT, CONTEXT)


def test_a_whole_number_keeps_no_decimals() -> None:
    assert parse("12.0", FieldType.INTEGER, CONTEXT) == 12
    with pytest.raises(BadValueError):
        parse("12.5", FieldType.INTEGER, CONTEXT)
