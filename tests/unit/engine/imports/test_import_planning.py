"""A plan takes whole rows or none, clears and deletes nothing, and is empty the second time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.bus.imports import ImportOptions
from openprod_core.domain.schema import FieldType
from openprod_core.engine.imports.planning import (
    BadColumnError,
    NoColumnsError,
    UnknownMatchError,
)
from unit.engine.imports.import_samples import Shelf, field, sheet, table, uid

PEOPLE = sheet(
    ["Name", "Email", "Age"],
    ["Alex", "alex@x.org", "31"],
    ["Jordan", "jordan@x.org", ""],
    ["Sam", "sam@x.org", "40"],
)


def people() -> Shelf:
    shelf = Shelf()
    shelf.take(PEOPLE)
    return shelf


def test_a_new_table_gets_every_row_and_fields_of_guessed_types() -> None:
    shelf = people()

    assert shelf.table is not None
    assert [(each.name, each.type) for each in shelf.table.fields] == [
        ("Name", FieldType.TEXT),
        ("Email", FieldType.TEXT),
        ("Age", FieldType.INTEGER),
    ]
    assert list(shelf.records.values())[1] == ["Jordan", "jordan@x.org", None]


def test_the_same_file_again_changes_nothing() -> None:
    plan = people().prepare(PEOPLE).plan

    assert (plan.creates, plan.updates, plan.unchanged) == ([], {}, 3)
    assert plan.missing == () and plan.problems == ()


def test_a_changed_cell_is_one_change_and_a_record_not_in_the_file_is_listed() -> None:
    shelf = people()
    later = sheet(["Email", "Age"], ["alex@x.org", "32"], ["kim@x.org", "20"])

    done = shelf.prepare(later)

    assert done.plan.match_on == ("Email",)
    assert done.plan.updates == {uid(10_000): {1: 32}}
    assert done.plan.creates == [("kim@x.org", 20)]
    assert [title for _, title in done.plan.missing] == ["Jordan", "Sam"]


def test_an_empty_cell_leaves_what_is_there_alone() -> None:
    emptied = sheet(["Email", "Age"], ["alex@x.org", ""])

    plan = people().prepare(emptied, ImportOptions(match_on=("Email",))).plan

    assert (plan.updates, plan.unchanged) == ({}, 1)


def test_a_row_with_a_cell_that_does_not_fit_is_not_taken_at_all() -> None:
    rows = sheet(
        ["Email", "Name", "Age"], ["alex@x.org", "ALEX", "old"], ["kim@x.org", "Kim", "young"]
    )

    plan = people().prepare(rows).plan

    assert (plan.creates, plan.updates) == ([], {})
    assert [(each.line, each.heading, each.value) for each in plan.problems] == [
        (2, "Age", "old"),
        (3, "Age", "young"),
    ]
    assert uid(10_000) not in dict(plan.missing)


def test_a_key_that_stands_twice_in_the_file_is_reported_and_not_merged() -> None:
    rows = sheet(["Email", "Age"], ["alex@x.org", "1"], ["alex@x.org", "2"])

    plan = people().prepare(rows, ImportOptions(match_on=("Email",))).plan

    assert plan.updates == {uid(10_000): {1: 1}}
    assert [each.line for each in plan.problems] == [3]
    assert "Line 2" in plan.problems[0].why


def test_a_key_that_two_records_have_is_reported() -> None:
    shelf = people()
    shelf.records[uid(10_001)][1] = "alex@x.org"

    plan = shelf.prepare(PEOPLE, ImportOptions(match_on=("Email",))).plan

    assert [each.line for each in plan.problems] == [2]


def test_without_a_key_whole_rows_are_compared_and_twins_stay_two() -> None:
    rows = sheet(
        ["Item", "Colour"], ["Chair", "red"], ["Chair", "red"], ["Table", "red"], ["Chair", "blue"]
    )
    shelf = Shelf()
    shelf.take(rows)
    assert len(shelf.records) == 4

    again = shelf.prepare(rows)

    assert again.plan.whole_rows
    assert (again.plan.creates, again.plan.updates, again.plan.unchanged) == ([], {}, 4)
    chosen = shelf.prepare(rows, ImportOptions(match_on=again.preview.match_on))
    assert (chosen.plan.creates, chosen.plan.unchanged) == ([], 4)


def test_a_cell_filled_in_since_does_not_make_a_whole_row_new() -> None:
    rows = sheet(["Item", "Colour"], ["Chair", ""], ["Chair", "red"], ["Chair", "red"])
    shelf = Shelf()
    shelf.take(rows)
    shelf.records[uid(10_000)][1] = "green"

    assert shelf.prepare(rows).plan.creates == []


def test_matching_on_nothing_adds_every_row() -> None:
    plan = people().prepare(PEOPLE, ImportOptions(match_on=())).plan

    assert (len(plan.creates), plan.missing) == (3, ())


def test_a_column_the_table_lacks_becomes_a_field_filled_for_known_records_too() -> None:
    shelf = people()
    wider = sheet(["Email", "Shoe size"], ["alex@x.org", "43"])

    shelf.take(wider)

    assert shelf.table is not None and shelf.table.fields[-1].name == "Shoe size"
    assert shelf.records[uid(10_000)] == ["Alex", "alex@x.org", 31, 43]
    assert shelf.prepare(wider).plan.updates == {}


def test_choices_are_found_in_any_case_and_new_ones_are_added_once() -> None:
    shelf = Shelf()
    shelf.table = table(field(0, "Name"), field(1, "Dept", FieldType.CHOICE, ["LX"]))
    rows = sheet(["Name", "Dept"], ["a", "lx"], ["b", "Sound"], ["c", "SOUND"])

    plan = shelf.prepare(rows).plan

    assert [row[1] for row in plan.creates] == ["LX", "Sound", "Sound"]
    assert list(plan.new_choices.values()) == [("Sound",)]


def test_a_new_record_needs_what_the_table_requires() -> None:
    shelf = Shelf()
    shelf.table = table(field(0, "Name"), field(1, "Dept", required=True))

    plan = shelf.prepare(sheet(["Name", "Dept"], ["a", "LX"], ["b", ""])).plan

    assert [row[0] for row in plan.creates] == ["a"]
    assert [(each.line, each.heading) for each in plan.problems] == [(3, "Dept")]


def test_text_is_taken_to_the_letter() -> None:
    plan = Shelf().prepare(sheet(["Box", "Note"], [" BSNAKE 1", "'=x"], ["007 ", "a\r\nb"])).plan

    assert plan.creates == [(" BSNAKE 1", "'=x"), ("007 ", "a\r\nb")]


def test_options_that_cannot_be_carried_out_are_refused() -> None:
    shelf = people()
    columns = shelf.prepare(PEOPLE).preview.columns
    twice = (columns[0], replace(columns[1], field=columns[0].field))

    with pytest.raises(NoColumnsError):
        shelf.prepare(PEOPLE, ImportOptions(columns=()))
    with pytest.raises(UnknownMatchError):
        shelf.prepare(PEOPLE, ImportOptions(match_on=("Shoe size",)))
    with pytest.raises(BadColumnError):
        shelf.prepare(PEOPLE, ImportOptions(columns=twice))
    with pytest.raises(BadColumnError):
        shelf.prepare(PEOPLE, ImportOptions(columns=(replace(columns[0], field=uid(9)),)))


cells = st.sampled_from(["", " ", "a", "A", "b", "1", "1.5", "01", "yes", "2026-01-02", "x y"])


@given(
    st.lists(
        st.sampled_from(["Number", "Name", "Email", "Note", "Qty", "Cue", "Part"]),
        min_size=1, max_size=4, unique=True,
    ).flatmap(
        lambda heads: st.tuples(
            st.just(heads),
            st.lists(st.lists(cells, min_size=len(heads), max_size=len(heads)), max_size=12),
        )
    )
)  # fmt: skip
def test_whatever_a_file_holds_its_second_import_adds_and_changes_nothing(
    content: tuple[list[str], list[list[str]]],
) -> None:
    heads, rows = content
    file = sheet(heads, *rows)
    shelf = Shelf()
    first = shelf.take(file, ImportOptions(header_row=0))

    second = shelf.prepare(file, ImportOptions(header_row=0)).plan

    assert (second.creates, second.updates, second.missing) == ([], {}, ())
    assert len(second.problems) == len(first.plan.problems)
