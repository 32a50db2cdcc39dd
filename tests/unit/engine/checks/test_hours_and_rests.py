"""Hours in a day, hours without a break, rest before the next day: measured person by person."""

import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from openprod_core import Workspace
from openprod_core.engine.handlers.checks import BadCheckError
from unit.engine.checks.rig import calendar, event, found

WHO = {"start": "start", "end": "end", "by": {"path": ["called"]}}


def called(ws: Workspace, *records: UUID, name: str = "Avery Stone") -> UUID:
    """Adds somebody who is called to events."""
    avery = ws.create_record("people", {"name": name})
    for each in records:
        ws.create_edge("called", each, avery)
    return avery


def watch(ws: Workspace, measure: str, **options: Any) -> UUID:
    """Adds a check of hours and rests."""
    return ws.add_check("Hours", "events", "span", options={**WHO, "measure": measure, **options})


def test_a_day_that_is_too_long_from_first_to_last_is_told(ws: Workspace) -> None:
    calendar(ws)
    watch(ws, "span", most="12h")
    morning = event(ws, "Class", "10:00", "11:00")
    evening = event(ws, "Run", "19:00", "22:30")
    called(ws, morning, evening)
    called(ws, morning, name="Kit")

    [problem] = ws.problems()

    assert problem.sentence == (
        "Avery Stone: 12:30 from first to last, 2026-05-01 10:00–22:30; at most 12:00."
    )
    assert problem.records == (morning, evening)
    ws.set_field(evening, "events", "end", dt.datetime(2026, 5, 1, 22, 0))
    assert found(ws) == []


def test_a_rehearsal_after_midnight_is_of_the_day_before(ws: Workspace) -> None:
    calendar(ws)
    watch(ws, "span", most="12h", day_begins="6h")
    late = event(ws, "Notes", "01:00", "02:00", day_of_may=2)
    called(ws, event(ws, "Focus", "13:00", "23:00"), late)

    [problem] = ws.problems()

    assert "13:00 from first to last" in problem.sentence


def test_work_at_one_time_counts_once_and_breaks_not_at_all(ws: Workspace) -> None:
    calendar(ws)
    watch(ws, "sum", most="5h")
    one, two = event(ws, "One", "10:00", "13:00"), event(ws, "Two", "12:00", "13:00")
    called(ws, one, two, event(ws, "Three", "14:00", "16:00"))
    assert found(ws) == []

    called(ws, one, event(ws, "Four", "14:00", "16:30"), name="Kit")

    assert found(ws) == [("warning", "Kit: 5:30 in all on 2026-05-01; at most 5:00.")]


def test_hours_without_a_break_end_where_a_break_is_long_enough(ws: Workspace) -> None:
    calendar(ws)
    watch(ws, "run", most="5h", pause="30m")
    morning = event(ws, "Morning", "10:00", "13:00")
    called(ws, morning, event(ws, "After a meal", "14:00", "17:00"))
    assert found(ws) == []

    called(ws, morning, event(ws, "At once", "13:10", "16:00"), name="Kit")

    assert found(ws) == [
        ("warning", "Kit: 6:00 without a break, 2026-05-01 10:00–16:00; at most 5:00.")
    ]


def test_too_little_rest_before_the_next_day_names_both_ends(ws: Workspace) -> None:
    calendar(ws)
    watch(ws, "gap", least="11h")
    late = event(ws, "Show", "19:00", "23:00")
    early = event(ws, "Fitting", "09:00", "10:00", day_of_may=2)
    called(ws, late, early, event(ws, "Next", "09:00", "10:00", day_of_may=4))

    [problem] = ws.problems()

    assert problem.sentence == (
        "Avery Stone: 10:00 of rest, 2026-05-01 23:00–2026-05-02 09:00; at least 11:00."
    )
    assert problem.records == (late, early)


def test_days_in_a_row_are_counted_to_the_first_free_one(ws: Workspace) -> None:
    calendar(ws)
    watch(ws, "days", most=2)
    days = [event(ws, f"Day {no}", "10:00", "11:00", day_of_may=no) for no in (1, 2, 4, 5, 6)]
    called(ws, *days)

    [problem] = ws.problems()

    assert "3 days in a row" in problem.sentence
    assert problem.records == tuple(days[2:])


def test_the_strictest_limit_of_a_table_counts_and_none_says_nothing(ws: Workspace) -> None:
    calendar(ws)
    ws.create_table("Contracts", [{"name": "Name"}, {"name": "Longest", "type": "duration"}])
    watch(ws, "span", most={"table": "contracts", "field": "longest"})
    called(ws, event(ws, "One", "10:00", "11:00"), event(ws, "Two", "19:00", "21:00"))
    assert found(ws) == []
    moved: list[Any] = []
    ws.subscribe(moved.append)

    ws.create_record("contracts", {"name": "A", "longest": dt.timedelta(hours=12)})
    assert found(ws) == []
    ws.create_record("contracts", {"name": "B", "longest": dt.timedelta(hours=10)})

    assert "at most 10:00" in found(ws)[0][1]
    assert any(type(each).__name__ == "FindingsMoved" for each in moved)


def test_a_waived_day_is_told_again_when_its_limit_changes(ws: Workspace) -> None:
    calendar(ws)
    check = watch(ws, "span", most="8h")
    called(ws, event(ws, "One", "10:00", "11:00"), event(ws, "Two", "19:00", "20:00"))
    ws.waive(ws.problems(), "agreed with her")
    assert found(ws) == []

    ws.change_check(check, options={**WHO, "measure": "span", "most": "6h"})

    assert len(found(ws)) == 1


@pytest.mark.parametrize(
    "options", [{}, {"most": "soon"}, {"measure": "joy", "most": 1}, {"start": "title", "most": 1}]
)
def test_a_check_that_cannot_measure_is_refused(ws: Workspace, options: dict[str, Any]) -> None:
    calendar(ws)

    with pytest.raises(BadCheckError) as refused:
        ws.add_check("Hours", "events", "span", options={**WHO, **options})

    assert refused.value.part == "options"


def test_breaks_that_are_written_down_are_no_work(ws: Workspace) -> None:
    calendar(ws)
    times = [{"name": "From", "type": "datetime"}, {"name": "To", "type": "datetime"}]
    of = {"name": "Event", "type": "reference", "target": "events"}
    ws.create_table("Breaks", [{"name": "Kind"}, of, *times])
    where = {"table": "breaks", "where": 'kind = "meal"', "start": "from", "end": "to"}
    watch(ws, "sum", most="6h", breaks={**where, "of": "event"})
    long, other = event(ws, "Tech", "10:00", "17:00"), event(ws, "Focus", "10:00", "17:00")
    called(ws, long)
    called(ws, other, name="Kit")
    at = {"from": dt.datetime(2026, 5, 1, 12), "to": dt.datetime(2026, 5, 1, 13)}
    assert len(found(ws)) == 2

    ws.create_record("breaks", {"kind": "meal", "event": long, **at})
    ws.create_record("breaks", {"kind": "hold", "event": other, **at})
    assert [each[1][:4] for each in found(ws)] == ["Kit:"]

    ws.create_record("breaks", {"kind": "meal", **at})
    assert found(ws) == []


def test_people_whom_the_same_befalls_are_told_of_together(ws: Workspace) -> None:
    calendar(ws)
    watch(ws, "sum", most="2h")
    long = event(ws, "Tech", "10:00", "13:00")
    for name in ("Cy", "Bo", "Di", "Al", "Ed"):
        called(ws, long, name=name)

    assert found(ws) == [
        ("warning", "Al, Bo, Cy and 2 more: 3:00 in all on 2026-05-01; at most 2:00.")
    ]
