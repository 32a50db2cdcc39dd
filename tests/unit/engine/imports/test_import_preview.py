"""A preview shows exactly what the plan beside it would do."""

from dataclasses import replace

from openprod_core.bus.imports import ImportOptions
from openprod_core.domain.schema import FieldType
from openprod_core.engine.imports.preview import report
from unit.engine.imports.import_samples import Shelf, field, sheet, table, uid

CUES = sheet(
    ["LX cues"],
    [],
    ["Cue", "Label", "Time"],
    ["1", "Preset", "3"],
    ["42.15", "Go", "five"],
    ["42.5", "Blackout", "0"],
)


def test_a_preview_of_a_new_table_names_it_after_the_file_and_says_where_headings_were() -> None:
    preview = Shelf().prepare(replace(CUES, name="Sheet1")).preview

    assert (preview.new_table, preview.header_row, preview.row_count) == ("file", 2, 3)
    assert preview.sample[0] == ("1", "Preset", "3")
    assert [column.heading for column in preview.columns] == ["Cue", "Label", "Time"]
    assert (preview.added, preview.table) == (3, None)
    assert any("line 3" in note for note in preview.notes)


def test_a_column_that_a_person_retypes_is_read_as_that_type() -> None:
    columns = Shelf().prepare(CUES).preview.columns
    chosen = (columns[0], replace(columns[2], type=FieldType.FLOAT, name="Fade"))

    done = Shelf().prepare(CUES, ImportOptions(columns=chosen))

    assert [column.skip for column in done.preview.columns] == [False, True, False]
    assert done.plan.creates == [("1", 3.0), ("42.5", 0.0)]
    assert [(each.line, each.value) for each in done.preview.problems] == [(5, "five")]
    assert done.preview.problem_count == 1


def test_a_column_for_files_is_left_out_and_said_so() -> None:
    shelf = Shelf()
    shelf.table = table(field(0, "Name"), field(1, "Photo", FieldType.FILE))

    preview = shelf.prepare(sheet(["Name", "Photo"], ["Alex", "alex.png"])).preview

    assert preview.columns[1].skip
    assert any("Photo" in note for note in preview.notes)


def test_the_report_says_what_the_plan_did() -> None:
    plan = Shelf().prepare(CUES).plan

    done = report(plan, uid(1), "Cues")

    assert (done.table, done.added, done.sentence) == (uid(1), 3, "Added 3.")
