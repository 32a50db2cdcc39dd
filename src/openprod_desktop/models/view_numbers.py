"""Numbers for views opened on a workspace; no two grids share one."""

from itertools import count

_numbers = count(1)


def next_view_number() -> int:
    """Returns a number that no other view in this process has."""
    return next(_numbers)
