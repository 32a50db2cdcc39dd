"""Somebody who is called twice at a time, a room with two rehearsals, a call during a conflict."""

import datetime as dt
from uuid import UUID

from openprod_core import Workspace
from unit.engine.checks.rig import calendar, event, found

PEOPLE = {"start": "start", "end": "end", "by": {"path": ["called"]}}


def called(ws: Workspace, *records: UUID) -> UUID:
    """Adds somebody who is called to events."""
    avery = ws.create_record("people", {"name": "Avery Stone"})
    for each in records:
        ws.create_edge("called", each, avery)
    return avery


def test_a_person_in_two_rooms_at_once_is_told_with_both(ws: Workspace) -> None:
    calendar(ws)
    ws.add_check(
        "Double-booked", "events", "overlap", where='status != "cancelled"', options=PEOPLE,
        message="double-booked: {by} ({room})",
    )  # fmt: skip
    fight = event(ws, "Fight call", "18:00", "19:00", room="A")
    fitting = event(ws, "Fitting", "18:00", "19:00", room="B")
    event(ws, "Music", "18:00", "19:00", room="C")
    called(ws, fight, fitting)

    [problem] = ws.problems()

    assert problem.sentence == "double-booked: Avery Stone (A and B)"
    assert problem.titles == ("Fight call", "Fitting")
    ws.set_field(fitting, "events", "status", "cancelled")
    assert found(ws) == []


def test_what_ends_when_the_next_begins_is_no_overlap(ws: Workspace) -> None:
    calendar(ws)
    ws.add_check("Double-booked", "events", "overlap", options=PEOPLE)
    called(ws, event(ws, "One", "18:00", "19:00"), event(ws, "Two", "19:00", "20:00"))

    assert found(ws) == []


def test_a_person_who_is_called_by_group_and_by_name_is_called_once(ws: Workspace) -> None:
    calendar(ws)
    paths = [["called"], ["called_group", "<-in_group"]]
    by = {**PEOPLE, "by": {"paths": paths}}
    ws.add_check("Double-booked", "events", "overlap", options=by)
    ws.create_table("Groups", [{"name": "Name"}])
    mechanicals = ws.create_record("groups", {"name": "Mechanicals"})
    one, two = event(ws, "One", "18:00", "19:00"), event(ws, "Two", "18:30", "19:30")
    avery = called(ws, one)
    ws.create_edge("in_group", avery, mechanicals)
    ws.create_edge("called_group", one, mechanicals)
    assert found(ws) == []

    ws.create_edge("called_group", two, mechanicals)

    assert found(ws) == [("warning", "Avery Stone: One and Two overlap, 2026-05-01 18:30–19:00.")]


def test_a_room_with_two_rehearsals_is_found_and_one_without_a_room_is_not(ws: Workspace) -> None:
    calendar(ws)
    options = {"start": "start", "end": "end", "by": "room"}
    ws.add_check("Rooms", "events", "overlap", options=options)
    event(ws, "One", "18:00", "19:00", room="A")
    event(ws, "Two", "18:30", "19:00", room="A")
    event(ws, "Three", "18:00", "19:00")
    event(ws, "Four", "18:00", "19:00")

    assert found(ws) == [("warning", "A: One and Two overlap, 2026-05-01 18:30–19:00.")]


def test_a_call_during_somebodys_conflict_says_for_how_long(ws: Workspace) -> None:
    calendar(ws)
    ws.create_table(
        "Conflicts",
        [
            {"name": "Reason"},
            {"name": "Person", "type": "reference", "target": "people"},
            {"name": "From", "type": "datetime"},
            {"name": "To", "type": "datetime"},
        ],
    )
    against = {"table": "conflicts", "start": "from", "end": "to", "by": {"path": ["person"]}}
    ws.add_check(
        "Unavailable", "events", "overlap", options={**PEOPLE, "against": against},
        message="{by} is called during a conflict ({overlap})",
    )  # fmt: skip
    rehearsal = event(ws, "Rehearsal", "16:30", "18:00")
    event(ws, "Other", "16:30", "18:00")
    avery = called(ws, rehearsal)
    away = ws.create_record(
        "conflicts",
        {"person": avery, "from": dt.datetime(2026, 5, 1, 17), "to": dt.datetime(2026, 5, 1, 23)},
    )

    [problem] = ws.problems()

    assert problem.sentence == "Avery Stone is called during a conflict (60 min)"
    assert problem.records == (rehearsal, away)


def test_days_that_are_booked_count_to_their_end(ws: Workspace) -> None:
    days = [{"name": "From", "type": "date"}, {"name": "To", "type": "date"}]
    ws.create_table("Bookings", [{"name": "Van"}, *days])
    options = {"start": "from", "end": "to", "by": "van"}
    ws.add_check("Vans", "bookings", "overlap", options=options)
    for first, last in ((1, 3), (3, 5), (6, 7)):
        dates = {"from": dt.date(2026, 5, first), "to": dt.date(2026, 5, last)}
        ws.create_record("bookings", {"van": "Luton", **dates})

    assert found(ws) == [("warning", "Luton: Luton and Luton overlap, 2026-05-03.")]
