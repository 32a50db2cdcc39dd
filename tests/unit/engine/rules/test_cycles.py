"""Loops among what acts by itself are found, shown in words, and let be where they are meant."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.engine.rules.cycles import (
    ANY_LINKS,
    ANYTHING,
    Node,
    Place,
    loop_sentence,
    loop_through,
    loops,
)


def node(at: int, watches: list[Place], writes: list[Place], *, accepted: bool = False) -> Node:
    """Returns a rule that is called by its number."""
    return Node(UUID(int=at), "rule", f"R{at}", frozenset(watches), frozenset(writes), accepted)


def field(at: int) -> Place:
    """Returns a field."""
    return ("field", at)


def test_a_chain_that_ends_is_no_loop() -> None:
    chain = [node(at, [field(at)], [field(at + 1)]) for at in range(1, 2_000)]

    assert loops(chain) == []


def test_a_loop_is_shown_from_rule_to_field_to_rule() -> None:
    one, two = node(1, [field(7)], [field(8)]), node(2, [field(8)], [field(7)])

    [loop] = loops([one, two, node(3, [field(8)], [field(9)])])

    assert loop.members == {one.id, two.id}
    names = {field(7): "Status in Cues", field(8): "Rank in Runsheet"}
    assert loop_sentence(loop, names.__getitem__) == (
        "rule “R1” → Rank in Runsheet → rule “R2” → Status in Cues → rule “R1”"
    )


def test_a_rule_that_writes_what_it_watches_is_a_loop_of_its_own() -> None:
    [loop] = loops([node(1, [field(7)], [field(7)])])

    assert [each.name for each, _place in loop.steps] == ["R1"]


def test_a_loop_that_a_person_meant_is_left_alone_and_others_through_its_rules_are_not() -> None:
    meant = node(1, [field(7)], [field(8)], accepted=True)
    back = node(2, [field(8)], [field(7), field(9)])
    assert loops([meant, back]) == []

    [loop] = loops([meant, back, node(3, [field(9)], [field(8)])])

    assert [each.name for each, _place in loop.steps] == ["R2", "R3"]


def test_who_may_write_anything_sets_off_everybody() -> None:
    script = Node(UUID(int=1), "trigger", "T", frozenset([field(7)]), frozenset([ANYTHING]))

    [loop] = loops([script])

    assert loop_sentence(loop, str) == "trigger “T” → ('field', 7) → trigger “T”"


def test_whoever_watches_links_of_whatever_kind_is_set_off_by_any() -> None:
    linker = node(1, [field(7)], [("links", "called")])
    watcher = node(2, [ANY_LINKS], [field(7)])

    assert len(loops([linker, watcher])) == 1


def test_the_loop_that_a_new_rule_would_close_is_the_one_that_is_shown() -> None:
    old = [node(1, [field(1)], [field(2)]), node(2, [field(2)], [field(1)])]
    new = node(3, [field(2)], [field(3), field(1)])

    loop = loop_through(new, old)

    assert loop is not None
    assert [each.name for each, _place in loop.steps] == ["R3", "R1"]
    assert loop_through(node(4, [field(2)], [field(5)]), old) is None


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=9))
def test_a_rule_is_in_a_loop_exactly_when_it_can_set_itself_off_in_the_end(
    edges: list[tuple[int, int]],
) -> None:
    nodes = [
        node(at, [field(at)], [field(to) for start, to in edges if start == at])
        for at in range(1, 7)
    ]
    ahead = {at: {to for start, to in edges if start == at} for at in range(1, 7)}
    for _ in ahead:
        ahead = {at: seen.union(*(ahead[to] for to in seen)) for at, seen in ahead.items()}

    found = {member.int for loop in loops(nodes) for member in loop.members}

    assert found == {at for at in ahead if at in ahead[at]}
