"""The columns that tell rows apart are found by what they are called and what they hold."""

from collections.abc import Sequence

import pytest

from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.imports.keys import propose_key


def proposed(
    headings: Sequence[str],
    columns: Sequence[Sequence[Value]],
    existing: Sequence[Sequence[Value]] = (),
) -> list[str]:
    kinds = [FieldType.TEXT] * len(headings)
    return [headings[at] for at in propose_key(headings, kinds, columns, existing)]


@pytest.mark.parametrize(
    ("headings", "columns", "key"),
    [
        (["Name", "ID"], [["a", "b"], ["1", "2"]], ["ID"]),
        (["Name", "Email"], [["a", "b"], ["x", "y"]], ["Email"]),
        (["Name", "Email"], [["a", "b"], ["x", None]], ["Name"]),
        (["Name", "Email"], [["a", "a"], ["x", "x"]], []),
        (["Universe", "Addr", "Kind"], [["1", "2"], ["1", "1"], ["a", "a"]], ["Universe", "Addr"]),
        (["Notes"], [["a", "b"]], []),
        ([], [], []),
    ],
)  # fmt: skip
def test_the_best_columns_that_hold_no_value_twice_are_proposed(
    headings: list[str], columns: list[list[Value]], key: list[str]
) -> None:
    assert proposed(headings, columns) == key


def test_a_column_in_which_the_table_has_twins_is_no_key() -> None:
    columns: list[list[Value]] = [["a", "b"], ["1", "2"]]
    held: list[list[Value]] = [["a", "b"], ["1", "1"]]

    assert proposed(["Name", "ID"], columns, held) == ["Name"]


def test_cues_in_parts_are_told_apart_by_list_number_and_part() -> None:
    headings = ["TARGET_LIST_NUMBER", "TARGET_ID", "TARGET_DCID", "PART_NUMBER"]
    columns: list[list[Value]] = [["1", "1"], ["4", "4"], ["D", "D"], [None, "1"]]

    assert proposed(headings, columns) == ["TARGET_LIST_NUMBER", "TARGET_ID", "PART_NUMBER"]
