"""Each was right, and the show is still wrong: checks say so after every meeting."""

import datetime as dt

from simulator.checkers import check_converged
from simulator.world import Peer, World
from unit.engine.checks.rig import calendar, event, fixture, rig


def found(peer: Peer) -> list[str]:
    """Returns what checks find on a computer."""
    return [each.sentence for each in peer.ws.problems()]


def test_two_people_patch_different_units_to_one_address_and_no_field_collides(
    world: World,
) -> None:
    lighting, associate = world.peers("lighting", "associate")
    rig(lighting.ws)
    one = fixture(lighting.ws, "31", "1/1")
    other = fixture(lighting.ws, "88", "1/2")
    world.run_until_quiet()
    world.partition([lighting], [associate])
    lighting.ws.set_field(one, "fixtures", "address", "3/150")
    associate.ws.set_field(other, "fixtures", "address", "3/150")
    assert found(lighting) == found(associate) == []

    world.heal()
    world.run_until_quiet()

    assert lighting.ws.conflicts() == []
    assert found(lighting) == found(associate) == ["Channels 31 and 88 share 3/150"]
    check_converged(world.all)


def test_a_double_booking_is_overridden_with_a_reason_until_somebody_moves_it(
    world: World,
) -> None:
    manager, director = world.peers("manager", "director")
    calendar(manager.ws)
    manager.ws.add_check(
        "Double-booked", "events", "overlap", message="double-booked: {by}",
        options={"start": "start", "end": "end", "by": {"path": ["called"]}},
    )  # fmt: skip
    avery = manager.ws.create_record("people", {"name": "Avery Stone"})
    fight = event(manager.ws, "Fight call", "18:00", "19:00")
    manager.ws.create_edge("called", fight, avery)
    world.run_until_quiet()
    world.partition([manager], [director])
    fitting = event(director.ws, "Fitting", "18:00", "19:00")
    director.ws.create_edge("called", fitting, avery)
    world.heal()
    world.run_until_quiet()
    assert found(manager) == ["double-booked: Avery Stone"]

    director.ws.waive(director.ws.problems(), "Avery can do both")
    world.run_until_quiet()

    assert found(manager) == []
    [waived] = manager.ws.problems(waived=True)
    assert waived.waiver is not None
    assert (waived.waiver.reason, waived.waiver.actor_name) == ("Avery can do both", "Director")
    manager.ws.set_field(fitting, "events", "end", dt.datetime(2026, 5, 1, 19, 30))
    world.run_until_quiet()
    assert found(director) == ["double-booked: Avery Stone"]


def test_two_gates_that_admit_one_guest_apart_show_one_check_in_too_many(world: World) -> None:
    gate_a, gate_b = world.peers("gate a", "gate b")
    gate_a.ws.create_table("Guests", [{"name": "Name"}, {"name": "Tickets", "type": "integer"}])
    gate_a.ws.create_table(
        "Entries",
        [
            {"name": "Gate"},
            {"name": "Guest", "type": "reference", "target": "guests"},
            {"name": "At", "type": "datetime"},
        ],
    )
    gate_a.ws.add_check(
        "Let in twice", "entries", "duplicate", options={"fields": ["guest"]},
        severity="error", message="{guest} came in {count} times: {gate}, {at}",
    )  # fmt: skip
    kim = gate_a.ws.create_record("guests", {"name": "Kim", "tickets": 1})
    world.run_until_quiet()
    world.partition([gate_a], [gate_b])
    for peer, minute in ((gate_a, 4), (gate_b, 9)):
        at = dt.datetime(2026, 5, 1, 19, minute)
        peer.ws.create_record("entries", {"gate": peer.name, "guest": kim, "at": at})
        assert found(peer) == []

    world.heal()
    world.run_until_quiet()

    assert (
        found(gate_a)
        == found(gate_b)
        == ["Kim came in 2 times: gate a and gate b, 2026-05-01 19:04 and 2026-05-01 19:09"]
    )


def test_the_mornings_list_of_what_runs_out_is_made_when_somebody_looks(world: World) -> None:
    [manager] = world.peers("manager")
    today = manager.ws.engine.bench.now().date()
    manager.ws.create_table("Documents", [{"name": "Name"}, {"name": "Expires", "type": "date"}])
    for name, where, severity in (
        ("Over", "expires < $today", "error"),
        ("Soon", "expires >= $today and expires <= $today + 7d", "warning"),
        ("This month", "expires > $today + 7d and expires <= $today + 30d", "info"),
    ):
        manager.ws.add_check(
            name, "documents", where=where, severity=severity, message="{name}: {expires}"
        )
    for name, days in (("Insurance", -3), ("Permit", 6), ("Passport", 29), ("Visa", 200)):
        expires = today + dt.timedelta(days=days)
        manager.ws.create_record("documents", {"name": name, "expires": expires})

    said = [(str(each.severity), each.titles[0]) for each in manager.ws.problems()]
    assert said == [("error", "Insurance"), ("warning", "Permit"), ("info", "Passport")]

    # Days go by and nobody has touched anything.
    world.wait(25 * 24 * 3_600_000)

    said = [(str(each.severity), each.titles[0]) for each in manager.ws.problems()]
    assert said == [("error", "Insurance"), ("error", "Permit"), ("warning", "Passport")]
