"""The sweep finds just what overlaps, as looking at every pair would."""

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.bus.check_rows import Severity
from openprod_core.engine.checks.sweeping import Taken, clusters, crossings, judged

stretches = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 12), st.integers(1, 5), st.sampled_from("ab ")),
    max_size=9,
).map(
    lambda drawn: [
        Taken(group, start, start + length, bytes([at]), at, same.strip() or None)
        for at, (group, start, length, same) in enumerate(drawn)
    ]
)


def overlap(one: Taken, other: Taken) -> bool:
    """Returns whether two stretches have a point in common."""
    return one.group == other.group and one.start < other.end and other.start < one.end


@given(stretches)
def test_clusters_are_what_hangs_together_by_overlapping(drawn: list[Taken]) -> None:
    parts = [{each.entity} for each in drawn]
    for one, other in combinations(drawn, 2):
        if overlap(one, other):
            mine = next(part for part in parts if one.entity in part)
            theirs = next(part for part in parts if other.entity in part)
            if mine is not theirs:
                parts.remove(theirs)
                mine |= theirs

    found = [{each.entity for each in cluster} for cluster in clusters(drawn)]

    assert sorted(map(sorted, found)) == sorted(sorted(part) for part in parts if len(part) > 1)


@given(stretches, stretches)
def test_crossings_are_all_pairs_of_one_of_each_that_overlap(
    own: list[Taken], others: list[Taken]
) -> None:
    found = [(one.entity, other.entity) for one, other in crossings(own, others)]

    pairs = product(own, others)
    assert sorted(found) == sorted(
        (one.entity, other.entity) for one, other in pairs if overlap(one, other)
    )


@given(stretches)
def test_a_cluster_is_a_conflict_exactly_when_two_that_overlap_share_nothing(
    drawn: list[Taken],
) -> None:
    for cluster in clusters(drawn):
        kinds = [part.kind for part in judged(cluster, Severity.ERROR, by_same=True)]
        strangers = any(
            overlap(one, other) and (one.same != other.same or one.same is None)
            for one, other in combinations(cluster, 2)
        )

        assert ("conflict" in kinds) == strangers
        assert kinds
