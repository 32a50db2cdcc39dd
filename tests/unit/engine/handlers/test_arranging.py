"""Rows stand as people put them: one step a move, whoever else moved what meanwhile."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openprod_core import Identity, RejectedError, Workspace
from openprod_core.bus.commands.records import MoveRows
from openprod_core.engine.handlers.arranging import NoOwnOrderError, WordsInOrderError


def shown(ws: Workspace) -> str:
    """Returns the numbers of the cues in the order of an unsorted view."""
    return "".join(str(each["number"]) for each in ws.records("cues"))


def cues(ws: Workspace, numbers: str) -> dict[str, UUID]:
    """Makes cues and returns them by number."""
    made = ws.import_records("cues", [{"number": each} for each in numbers])
    return dict(zip(numbers, made, strict=True))


@pytest.fixture
def ordered(ws: Workspace) -> Workspace:
    """Gives the production with a field for the order of its cues."""
    ws.add_field("cues", {"name": "Order", "type": "text", "sort": "manual"})
    return ws


def test_rows_go_before_another_in_the_order_given_as_one_step(ordered: Workspace) -> None:
    by = cues(ordered, "12345")
    ordered.execute(MoveRows("cues", [by["5"], by["2"]], by["1"]))
    assert shown(ordered) == "52134"

    ordered.undo()
    assert shown(ordered) == "12345"
    ordered.redo()
    assert shown(ordered) == "52134"


def test_without_a_row_to_stand_before_they_go_last_and_new_rows_come_after(
    ordered: Workspace,
) -> None:
    by = cues(ordered, "123")
    ordered.execute(MoveRows("cues", [by["1"]]))
    assert shown(ordered) == "231"

    ordered.create_record("cues", {"number": "4"})
    assert shown(ordered) == "2314"


def test_rows_further_down_are_not_written_to(ordered: Workspace) -> None:
    by = cues(ordered, "123456")

    assert ordered.execute(MoveRows("cues", [by["4"]], by["2"])) == 2
    assert ordered.execute(MoveRows("cues", [by["6"]], by["1"])) == 1
    assert shown(ordered) == "614235"


def test_a_row_that_stands_there_already_makes_no_step(ordered: Workspace) -> None:
    by = cues(ordered, "123")
    before = ordered.facts().bundles

    assert ordered.execute(MoveRows("cues", [by["2"]], by["3"])) == 0
    assert ordered.facts().bundles == before


def test_a_group_may_be_dropped_on_one_of_its_own(ordered: Workspace) -> None:
    by = cues(ordered, "12345")
    ordered.execute(MoveRows("cues", [by["1"], by["3"]], by["3"]))

    assert shown(ordered) == "21345"


def test_a_table_without_an_order_of_its_own_says_so(ws: Workspace) -> None:
    by = cues(ws, "12")

    with pytest.raises(NoOwnOrderError):
        ws.execute(MoveRows("cues", [by["2"]], by["1"]))


def test_words_in_the_field_of_the_order_are_never_written_over(ordered: Workspace) -> None:
    by = cues(ordered, "12")
    ordered.set_field(by["1"], "cues", "order", "FOH truss")

    with pytest.raises(WordsInOrderError) as refused:
        ordered.execute(MoveRows("cues", [by["2"]], by["1"]))
    assert isinstance(refused.value, RejectedError)
    assert ordered.get_record("cues", by["1"])["order"] == "FOH truss"


def test_two_people_who_put_rows_in_one_place_can_go_on_between_them() -> None:
    alex = Workspace.create(None, name="Hamlet", identity=Identity.generate("Alex"))
    alex.create_table("Cues", [{"name": "Number"}, {"name": "Order", "sort": "manual"}])
    by = cues(alex, "1234")
    alex.execute(MoveRows("cues", [by["4"]], by["1"]))
    jordan = Workspace.join(None, alex.invite(), Identity.generate("Jordan"))
    jordan.receive(alex.bundles_since({}))
    alex.execute(MoveRows("cues", [by["1"]], by["4"]))
    jordan.execute(MoveRows("cues", [by["2"]], by["4"]))
    alex.receive(jordan.bundles_since(alex.clock()))
    jordan.receive(alex.bundles_since(jordan.clock()))
    assert shown(alex) == shown(jordan)
    first, second = shown(alex)[:2]

    alex.execute(MoveRows("cues", [by["3"]], by[second]))
    assert shown(alex)[:3] == f"{first}3{second}"
    assert alex.verify().problems == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sets(st.integers(0, 5), min_size=1), st.integers(0, 6)), max_size=12))
def test_any_run_of_moves_does_what_moving_cards_would(moves: list[tuple[set[int], int]]) -> None:
    with Workspace.create(None, name="H", identity=Identity.generate("Alex")) as ws:
        ws.create_table("Cues", [{"name": "Number"}, {"name": "Order", "sort": "manual"}])
        by = cues(ws, "123456")
        cards = list("123456")
        for places, target in moves:
            moved = [cards[at] for at in sorted(places)]
            before = next((each for each in cards[target:] if each not in moved), None)
            cards = [each for each in cards if each not in moved]
            at = len(cards) if before is None else cards.index(before)
            cards[at:at] = moved
            ws.execute(
                MoveRows("cues", [by[each] for each in moved], by[before] if before else None)
            )
            assert shown(ws) == "".join(cards)
