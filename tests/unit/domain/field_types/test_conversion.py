"""A field that becomes another type keeps what converts whole, and names what does not."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.conversion import convert
from openprod_core.domain.field_types.registry import fits
from openprod_core.domain.schema import Choice, FieldDef, FieldType
from openprod_core.domain.values import BadValueError, FileRef, Value

T = FieldType
LX = FieldDef(uuid4(), uuid4(), "d", "D", T.CHOICE, choices=(Choice(uuid4(), "LX"),))
CONTEXT = ParseContext(datetime(2026, 11, 21, 17, 45), field=LX)


@pytest.mark.parametrize(
    ("value", "from_type", "to_type", "converted"),
    [
        ("007", T.TEXT, T.INTEGER, 7),
        (7, T.INTEGER, T.TEXT, "7"),
        (7, T.INTEGER, T.FLOAT, 7.0),
        (7.0, T.FLOAT, T.INTEGER, 7),
        (datetime(2026, 11, 21, 18), T.DATETIME, T.DATE, date(2026, 11, 21)),
        (date(2026, 11, 21), T.DATE, T.DATETIME, datetime(2026, 11, 21)),
        ("21 Nov 2026", T.TEXT, T.DATE, date(2026, 11, 21)),
        (True, T.BOOLEAN, T.TEXT, "yes"),
        ("no", T.TEXT, T.BOOLEAN, False),
        (1, T.INTEGER, T.BOOLEAN, True),
        (False, T.BOOLEAN, T.INTEGER, 0),
        (timedelta(minutes=90), T.DURATION, T.TEXT, "1:30:00"),
        ("lx", T.TEXT, T.CHOICE, "LX"),
        ("LX", T.CHOICE, T.TEXT, "LX"),
        ("a; b", T.TEXT, T.LIST, ("a", "b")),
        (("a", "b"), T.LIST, T.TEXT, "a; b"),
        ((5,), T.LIST, T.INTEGER, 5),
        (5, T.INTEGER, T.LIST, (5,)),
        (UUID(int=1), T.REFERENCE, T.TEXT, str(UUID(int=1))),
        ("text in a number field", T.INTEGER, T.TEXT, "text in a number field"),
        ("", T.TEXT, T.INTEGER, None),
        ((), T.LIST, T.TEXT, None),
        (None, T.TEXT, T.DATE, None),
    ],
)
def test_a_value_converts(
    value: Value, from_type: FieldType, to_type: FieldType, converted: Value
) -> None:
    got = convert(value, from_type, to_type, CONTEXT)

    assert got == converted
    assert type(got) is type(converted)


@pytest.mark.parametrize(
    ("value", "from_type", "to_type"),
    [
        ("seven", T.TEXT, T.INTEGER),
        (7.5, T.FLOAT, T.INTEGER),
        (2**53 + 1, T.INTEGER, T.FLOAT),
        (2, T.INTEGER, T.BOOLEAN),
        ("SND", T.TEXT, T.CHOICE),
        (("a", "b"), T.LIST, T.INTEGER),
        ((FileRef(bytes(32), 1, "a"),), T.FILE, T.DATE),
        (5, T.INTEGER, T.DURATION),
        (1e300, T.FLOAT, T.INTEGER),
    ],
)
def test_what_would_lose_something_is_refused(
    value: Value, from_type: FieldType, to_type: FieldType
) -> None:
    with pytest.raises(BadValueError):
        convert(value, from_type, to_type, CONTEXT)


scalars = st.one_of(
    st.text(max_size=8),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.timedeltas(timedelta(-99), timedelta(99)),
    st.uuids(),
)


@given(
    scalars | st.lists(scalars, max_size=3).map(tuple),
    st.sampled_from(FieldType),
    st.sampled_from(FieldType),
)
def test_a_conversion_gives_the_new_type_or_a_reason(
    value: Value, from_type: FieldType, to_type: FieldType
) -> None:
    try:
        converted = convert(value, from_type, to_type, CONTEXT)
    except BadValueError as refused:
        assert str(refused)
    else:
        assert fits(converted, to_type)
