"""Rules that act and propose while people part and meet: one state, and nobody answers a bundle."""

from collections.abc import Callable
from random import Random
from typing import Any, Final

import pytest

from openprod_core import RejectedError, Workspace
from openprod_core.engine.rules.limits import RuleLimitError
from property.deeds_rules import answer_problems, answer_suggestions, take_answers_back
from property.hand import Hand
from simulator.checkers import check_converged
from simulator.world import World

WORDS: Final = ("a", "b", None)
TABLES: Final = ("cues", "runsheet", "people")
Deed = Callable[[Hand], object]


def lay_out(ws: Workspace) -> None:
    """Makes three tables whose fields hold few different words, so that rules meet."""
    for name in TABLES:
        ws.create_table(name, [{"name": "Title"}, {"name": "State"}, {"name": "Place"}])


def a_rule(draw: Random) -> dict[str, Any]:
    """Returns a rule that somebody may ask for."""
    table, target = draw.sample(TABLES, 2)
    action = draw.choice(
        ("add_to_table", "add_to_table", "set_field", "remove_from_table", "merge")
    )
    key = draw.choice(("state", "place"))
    filled = {draw.choice(("state", "place")): draw.choice(("a", "b", "$source.title"))}
    mode = draw.choice(("fill_if_empty", "always"))
    return {
        "name": f"Rule {draw.randrange(10**6)}",
        "table": table,
        "action": action,
        "where": draw.choice(("", f'{key} = "a"', f'{key} = "b"', f"{key} is not empty")),
        "target": target if action in ("add_to_table", "remove_from_table") else None,
        "match_on": ["title", "place"] if action == "merge" else (),
        "defaults": {}
        if action == "merge"
        else {field: {"value": value, "mode": mode} for field, value in filled.items()},
        "auto_accept": draw.random() < 0.5,
        "on_condition_lost": draw.choice(("propose", "ignore", "remove")),
        "cycle_accepted": draw.random() < 0.05,
    }


def make_rule(hand: Hand) -> None:
    hand.ws.add_rule(**a_rule(hand.random))


def switch_rule(hand: Hand) -> None:
    rules = hand.ws.rules()
    if rules:
        rule = hand.random.choice(rules)
        word = hand.random.choice(("enabled", "auto_accept"))
        hand.ws.change_rule(rule.id, **{word: not getattr(rule, word)})


def make_check(hand: Hand) -> None:
    fields = ["title", "place"]
    name = f"Check {hand.random.randrange(10**6)}"
    table = hand.random.choice(TABLES)
    hand.ws.add_check(name, table, "duplicate", options={"fields": fields})


def make_row(hand: Hand) -> None:
    values = {key: hand.random.choice(WORDS) for key in ("title", "state", "place")}
    hand.ws.create_record(hand.random.choice(TABLES), values)


def make_rows(hand: Hand) -> None:
    rows = [{"title": str(n), "state": hand.random.choice(WORDS)} for n in range(5)]
    hand.ws.import_records(hand.random.choice(TABLES), rows)


def edit(hand: Hand) -> None:
    table = hand.random.choice(TABLES)
    records = hand.ws.records(table)
    if records:
        record = hand.random.choice(records)
        value = hand.random.choice(WORDS)
        hand.ws.set_field(record.id, table, hand.random.choice(("state", "place")), value)


def take_out(hand: Hand) -> None:
    table = hand.random.choice(TABLES)
    records = hand.ws.records(table)
    if records:
        hand.ws.remove_from_table(hand.random.choice(records).id, table)


def undo(hand: Hand) -> None:
    hand.ws.undo()


def redo(hand: Hand) -> None:
    hand.ws.redo()


DEEDS: Final[dict[Deed, int]] = {
    make_rule: 3,
    switch_rule: 2,
    make_check: 1,
    make_row: 5,
    make_rows: 1,
    edit: 14,
    take_out: 3,
    undo: 2,
    redo: 1,
    answer_suggestions: 4,
    answer_problems: 2,
    take_answers_back: 1,
}


def live(seed: int, deeds: int = 45) -> None:
    """Has three people work on rules and under them, apart and together."""
    world = World(seed)
    hand = Hand(world.random)
    draw = world.random
    try:
        peers = world.peers("alex", "jordan", "sam")
        lay_out(peers[0].ws)
        for _ in range(4):
            hand.ws = peers[0].ws
            _try(hand, make_rule)
        world.run_until_quiet()
        for at in range(deeds):
            if at % 15 == 0:
                world.heal()
                world.run_until_quiet()
                check_converged(peers)
                if draw.random() < 0.8:
                    world.partition(*[[peer] for peer in peers])
            world.wait(draw.randrange(2_000))
            hand.ws = draw.choice(peers).ws
            _try(hand, draw.choices([*DEEDS], [*DEEDS.values()])[0])
            if draw.random() < 0.3:
                sender, receiver = draw.sample(peers, 2)
                own = receiver.ws.engine.bench.writer.author.log
                before = receiver.ws.clock().get(own)
                world.send(sender, receiver)
                assert receiver.ws.clock().get(own) == before, "a bundle was answered by a bundle"
        world.heal()
        world.run_until_quiet()
        check_converged(peers)
        for peer in peers:
            assert peer.ws.verify().problems == []
    except BaseException as error:
        error.add_note(f"{world!r}: " + "; ".join(hand.done[-30:]))
        raise
    finally:
        world.close()


def _try(hand: Hand, deed: Deed) -> None:
    before = hand.ws.state_hash()
    try:
        deed(hand)
        hand.done.append(deed.__name__)
    except RejectedError as error:
        assert hand.ws.state_hash() == before, (deed.__name__, error)
        word = "stopped" if isinstance(error, RuleLimitError) else "refused"
        hand.done.append(f"{deed.__name__} {word}: {error}")


@pytest.mark.parametrize("seed", range(10))
def test_people_under_rules_end_up_with_one_state(seed: int) -> None:
    live(seed)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_a_thousand_companies_under_rules_end_up_with_one_state() -> None:
    for seed in range(1_000, 2_000):
        live(seed)
