"""A cell becomes the value of its field, or says why it cannot."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest

from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.imports.converting import convert
from openprod_core.storage.sheets.rows import Cell
from unit.engine.imports.import_samples import field, parse


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (FieldType.TEXT, 1, "1"),
        (FieldType.TEXT, 0.1 + 0.2, "0.3"),
        (FieldType.TEXT, time(18, 30), "18:30"),
        (FieldType.TEXT, date(2026, 3, 4), "2026-03-04"),
        (FieldType.TEXT, "  ", None),
        (FieldType.INTEGER, 3, 3),
        (FieldType.INTEGER, " 3 ", 3),
        (FieldType.FLOAT, 3, 3.0),
        (FieldType.BOOLEAN, True, True),
        (FieldType.DATE, datetime(2026, 3, 4), date(2026, 3, 4)),
        (FieldType.DATETIME, date(2026, 3, 4), datetime(2026, 3, 4)),
        (FieldType.DURATION, time(0, 10), timedelta(minutes=10)),
        (FieldType.LIST, "a; b", ("a", "b")),
    ],
)
def test_a_cell_becomes_a_value_of_its_field(kind: FieldType, cell: Cell, value: Value) -> None:
    (got,) = convert(kind, [cell], parse).values

    assert (type(got), got) == (type(value), value)


def test_true_and_one_are_different_cells() -> None:
    assert convert(FieldType.TEXT, [True, 1, 1.5], parse).values == ["TRUE", "1", "1.5"]
    assert 0 not in convert(FieldType.INTEGER, [1, "x"], parse).bad


def test_a_reference_is_found_by_its_title_or_reported() -> None:
    pointing = field(0, "Person", FieldType.REFERENCE)

    def find(_: FieldDef, title: str) -> UUID | None:
        return UUID(int=7) if title == "Jane" else None

    done = convert(FieldType.REFERENCE, ["Jane", " Jane", "John", ""], parse, pointing, find)

    assert done.values == [UUID(int=7), UUID(int=7), None, None]
    assert list(done.bad) == [2]
