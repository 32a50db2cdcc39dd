"""A stage manager's office: a company that comes as a file, hours and conflicts, a plot twice."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.imports import ImportOptions, ImportPreview
from openprod_core.bus.rule_rows import SuggestionKind
from openprod_core.engine.handlers.transfers import preview_import

COMPANY = """\
1,Hart,Lily,212-245-2823,lily.hart@riverside.example
2,Bell,Marcus,584-519-2814,marcus.bell@riverside.example
3,Finch,George,296-183-4435,george.finch@riverside.example
4,Stone,Avery,296-183-4436,avery.stone@riverside.example
5,Hart,L.,212-245-2823,lily.hart@riverside.example
"""
PLOT = "Lightwright ID\tChannel\tPosition\tUnit Number\tInstrument Type\tAddress\r"


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a production with people, a schedule and a rig."""
    folder = tmp_path / "Midsummer.openprod"
    with Workspace.create(folder, "Midsummer", Identity.generate("Jane")) as made:
        for key in ("people", "schedule", "lighting"):
            made.adopt_module(key)
        yield made


def look(ws: Workspace, path: Path, table: str) -> ImportPreview:
    """Returns what a file would bring into a table."""
    return preview_import(ws._bench, str(path), ImportOptions(table=table))


def test_a_company_without_headings_is_brought_in_and_its_doubles_are_proposed(
    ws: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "company.csv"
    file.write_text(COMPANY)
    before = look(ws, file, "people_person")
    assert (before.added, before.changed, before.problem_count) == (5, 0, 0)

    ws.import_file(file, ImportOptions(table="people_person"))

    assert {row["name"] for row in ws.records("people_person")} == {
        "L. Hart", "Lily Hart", "Marcus Bell", "George Finch", "Avery Stone",
    }  # fmt: skip
    again = ws.import_file(file, ImportOptions(table="people_person"))
    assert (again.added, again.changed) == (0, 0)
    (pair,) = [each for each in ws.suggestions() if each.kind is SuggestionKind.MERGE]
    assert {pair.title, pair.other_title} == {"L. Hart", "Lily Hart"}
    ws.accept([pair])
    assert ws.count("people_person") == 4


def test_a_call_during_a_conflict_a_long_day_and_a_short_night_are_told(ws: Workspace) -> None:
    ws.create_record("schedule_labor_profile", {"name": "House", "span_max": "12:00:00",
                                                "turnaround_min": "11:00:00"})  # fmt: skip
    avery = ws.create_record("people_person", {"name": "Avery Stone"})

    def call(title: str, day: int, start: str, end: str) -> None:
        times = {
            key: dt.datetime.combine(dt.date(2026, 9, day), dt.time.fromisoformat(each))
            for key, each in (("start", start), ("end", end))
        }
        ws.create_edge(
            "called", ws.create_record("schedule_event", {"title": title, **times}), avery
        )

    call("Fitting", 7, "10:00", "11:00")
    call("Run", 7, "16:30", "22:30")
    call("Class", 8, "08:30", "09:30")
    away = ws.create_record(
        "schedule_unavailability",
        {"person_text": "Avery", "start": dt.datetime(2026, 9, 7, 21, 30),
         "end": dt.datetime(2026, 9, 7, 23)},
    )  # fmt: skip
    ws.create_edge("unavailable", away, avery)

    ours = {"Called while away", "Long days", "Short rest overnight", "Too many hours"}
    assert {each.check_name: each.sentence for each in ws.problems()
            if each.check_name in ours} == {
        "Called while away": "Avery Stone is called during a conflict (60 min): Run",
        "Long days": "Avery Stone: span 12:30 > 12:00 on 2026-09-07",
        "Short rest overnight": (
            "Avery Stone: 10:00 of rest before Run and Class, 11:00 is asked for"
        ),
    }  # fmt: skip


def test_a_plot_that_comes_again_says_what_changed_and_deletes_nothing(
    ws: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "plot.txt"
    lines = [
        f"{n}\t{n}\t{n // 11 + 1} Electric\t{n % 11 + 1}\tSource Four\t1/{n}" for n in range(113)
    ]
    file.write_text(PLOT + "\r".join(lines) + "\r", newline="")

    first = ws.import_file(file, ImportOptions(table="lighting_fixture"))

    assert first.added == 113
    assert ws.count("lighting_position") == 11
    again = look(ws, file, "lighting_fixture")
    assert (again.added, again.changed, again.unchanged) == (0, 0, 113)
    lines[12] = lines[12].replace("\t12\t", "\t14b\t", 1)
    del lines[40]
    file.write_text(PLOT + "\r".join(lines) + "\r", newline="")
    third = look(ws, file, "lighting_fixture")
    assert (third.added, third.changed, len(third.missing)) == (0, 1, 1)
    (change,) = third.changes
    assert (change.field, change.old, change.new) == ("Channel", "12", "14b")
    ws.import_file(file, ImportOptions(table="lighting_fixture"))
    assert ws.count("lighting_fixture") == 113


def test_people_of_a_file_are_named_by_their_addresses(ws: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(COMPANY)

    preview = preview_import(ws._bench, str(file), ImportOptions())

    assert [each.name for each in preview.columns] == [
        "Number", "Last name", "First name", "Phone", "Email",
    ]  # fmt: skip
    assert preview.header_row == -1
    assert preview.added == 5
