"""Positions with headings and folded groups lead to the rows as stored, and back."""

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.engine.reading.layout import Group, Layout

groups = st.lists(
    st.builds(lambda rows, folded: Group(None, rows, folded), st.integers(1, 5), st.booleans()),
    max_size=6,
)


def listed(parts: list[Group]) -> list[int | None]:
    """Returns what stands at each position: a stored row, or None for a heading."""
    found: list[int | None] = []
    row = 0
    for part in parts:
        found.append(None)
        if not part.folded:
            found += range(row, row + part.rows)
        row += part.rows
    return found


@given(groups)
def test_every_shown_row_stands_where_a_list_would_have_it(parts: list[Group]) -> None:
    records = sum(part.rows for part in parts)
    layout = Layout(records, parts)
    wanted = listed(parts)

    assert layout.count == len(wanted)
    for row in range(records):
        place = layout.position(row)
        assert place == (wanted.index(row) if row in wanted else None)


@given(groups, st.integers(-2, 40), st.integers(-2, 40))
def test_a_run_of_positions_finds_its_rows_and_headings(
    parts: list[Group], first: int, last: int
) -> None:
    layout = Layout(sum(part.rows for part in parts), parts)
    wanted = dict(enumerate(listed(parts)))
    within = {at: row for at, row in wanted.items() if first <= at <= last}

    spans = layout.spans(first, last)

    rows = [row for low, high in spans for row in range(low, high + 1)]
    assert rows == [row for row in within.values() if row is not None]
    assert list(layout.headings(first, last)) == [at for at, row in within.items() if row is None]


def test_rows_that_several_ranges_hold_count_once() -> None:
    assert Layout(10).spans_of([(4, 6), (0, 1), (5, 20), (2, 2)]) == [(0, 2), (4, 9)]
