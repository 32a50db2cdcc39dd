"""Cells: whatever a field is given comes back, whether it fits the field's type or not."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import DURATION_MAX, FileRef
from openprod_core.storage.sqlite.cells import (
    from_cell,
    is_misfit,
    pack,
    to_cell,
    to_cells,
    unpack,
)

texts = st.text(st.characters(codec="utf-8"), max_size=20)
files = st.builds(
    FileRef,
    st.binary(min_size=32, max_size=32),
    st.integers(0, 2**63 - 1),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=50),
)
scalars = (
    texts
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.timedeltas(-DURATION_MAX, DURATION_MAX)
    | st.uuids()
    | files
)
values = st.none() | scalars | st.lists(scalars, max_size=4).map(tuple)
FITTING: dict[FieldType, Any] = {
    FieldType.TEXT: "é",
    FieldType.CHOICE: "LX",
    FieldType.RICHTEXT: "long",
    FieldType.INTEGER: 2**62,
    FieldType.FLOAT: 5.0,
    FieldType.BOOLEAN: True,
    FieldType.DATE: date(2026, 11, 21),
    FieldType.DATETIME: datetime(2026, 11, 21, 18, 0, 0, 250_000),
    FieldType.DURATION: timedelta(minutes=3),
    FieldType.REFERENCE: UUID(bytes=b"\xc1" * 16),
    FieldType.FILE: (FileRef(b"h" * 32, 3, "a.pdf"),),
    FieldType.LIST: ("a", 1, 1.5, True),
}


def through_sqlite(cell: Any) -> Any:
    """Returns what a column without affinity gives back."""
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE TABLE t (c ANY) STRICT")
    connection.execute("INSERT INTO t VALUES (?)", (cell,))
    return connection.execute("SELECT c FROM t").fetchall()[0][0]


@given(values, st.sampled_from(FieldType))
def test_any_value_comes_back_from_a_cell_of_any_type(value: Any, type_: FieldType) -> None:
    back = from_cell(through_sqlite(to_cell(value, type_)), type_)

    assert back == value
    assert type(back) is type(value)


@given(st.lists(values, max_size=5), st.sampled_from(FieldType))
def test_a_whole_column_is_written_like_its_cells(column: list[Any], type_: FieldType) -> None:
    assert to_cells(column, type_) == [to_cell(value, type_) for value in column]


@given(values)
def test_a_packed_value_comes_back(value: Any) -> None:
    assert unpack(pack(value)) == value


@pytest.mark.parametrize("type_", FieldType)
def test_what_fits_is_readable_and_what_does_not_is_marked(type_: FieldType) -> None:
    assert set(FITTING) == set(FieldType)
    assert not is_misfit(to_cell(FITTING[type_], type_))
    odd = 3 if type_ is not FieldType.INTEGER else "three"
    assert is_misfit(to_cell(odd, type_))


@given(st.uuids())
def test_a_reference_is_never_taken_for_a_misfit(value: UUID) -> None:
    assert not is_misfit(to_cell(value, FieldType.REFERENCE))
