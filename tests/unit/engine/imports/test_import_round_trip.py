"""A table that was exported and comes back changes nothing, whatever it holds."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.storage.sheets.reading import read_sheet
from openprod_core.storage.sheets.writing import write_sheet
from unit.engine.imports.import_samples import Shelf, field, table, uid

FIELDS = table(
    field(0, "Cue"),
    field(1, "Notes", FieldType.RICHTEXT),
    field(2, "Qty", FieldType.INTEGER),
    field(3, "Weight", FieldType.FLOAT),
    field(4, "Done", FieldType.BOOLEAN),
    field(5, "Day", FieldType.DATE),
    field(6, "When", FieldType.DATETIME),
    field(7, "Duration", FieldType.DURATION),
    field(8, "Dept", FieldType.CHOICE, ["LX", "SND"]),
    field(9, "Tags", FieldType.LIST),
)
RECORDS: list[list[Value]] = [
    [
        "007", "=1+1", -5, 1.5, True, date(2026, 3, 4), datetime(2026, 3, 4, 18, 30),
        timedelta(hours=26), "LX", ("a", "b, c"),
    ],
    ["4.10", "'=quoted", 2, -0.25, False, date(1999, 1, 1), datetime(2026, 1, 1),
        timedelta(0), "SND", ("x",)],
    ["4.9", " two\nlines ", None, None, None, None, None, None, None, None],
    ["", "-5", 0, 0.1, None, None, None, timedelta(seconds=90), None, None],
]  # fmt: skip


@pytest.mark.parametrize("ending", ["csv", "tsv", "xlsx"])
def test_an_export_comes_back_as_no_change(tmp_path: Path, ending: str) -> None:
    shelf = Shelf()
    shelf.table = FIELDS
    shelf.records = {uid(10_000 + at): list(values) for at, values in enumerate(RECORDS)}
    path = tmp_path / f"export.{ending}"
    write_sheet(path, [each.name for each in FIELDS.fields], RECORDS)

    plan = shelf.prepare(read_sheet(path)).plan

    assert plan.problems == ()
    assert (plan.creates, plan.updates, plan.missing) == ([], {}, ())
    assert plan.unchanged == len(RECORDS)
