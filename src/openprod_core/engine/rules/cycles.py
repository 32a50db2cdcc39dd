"""Loops among what acts by itself: one writes what the next one watches, round to the first.

Strongly connected parts of the graph "writes what the other watches", after Tarjan, "Depth-
first search and linear graph algorithms", 1972. All branches count as possible: a loop that
is found may never turn, but one that is not found cannot.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal
from uuid import UUID

from openprod_core.domain.dataclass import dataclass

Place = tuple[Literal["field"], int] | tuple[Literal["rows"], int] | tuple[Literal["links"], str]
"""A field, the rows of a table (coming and going), or the links of a kind."""

ANY_LINKS: Final[Place] = ("links", "")
"""Links of whatever kind."""
ANYTHING: Final[Place] = ("field", 0)
"""Written by what may write anywhere."""


_Step = tuple[int, Place]


@dataclass(frozen=True, slots=True)
class Node:
    """A rule or a trigger that acts by itself."""

    id: UUID
    kind: str
    """`rule` or `trigger`."""
    name: str
    watches: frozenset[Place]
    writes: frozenset[Place]
    accepted: bool = False
    """Whether a person said that loops through it are meant."""
    turns_itself: bool = True
    """Whether its own writes can have it act again."""


@dataclass(frozen=True, slots=True)
class Loop:
    """One loop: each node with the place by which it sets off the next one, the last the first."""

    steps: tuple[tuple[Node, Place], ...]
    members: frozenset[UUID]
    """All that lie on this loop or on others that meet it."""


def loops(nodes: Iterable[Node]) -> list[Loop]:
    """Returns the shortest loop of every part of the graph that holds one.

    Loops through what is accepted are left out: a person meant them.
    """
    every, after = _graph(nodes)
    found: list[Loop] = []
    for part in _parts([[at for at, _place in each] for each in after]):
        if len(part) > 1 or any(at == part[0] for at, _place in after[part[0]]):
            ways = [_way_back(start, after) for start in sorted(part)]
            shortest = min((way for way in ways if way), key=len)
            members = frozenset(every[at].id for at in part)
            found.append(_loop(every, shortest, members))
    return sorted(found, key=lambda loop: min(loop.members))


def loop_through(node: Node, others: Iterable[Node]) -> Loop | None:
    """Returns the shortest loop that a node is or would be a part of; None: there is none."""
    if node.accepted:
        return None
    every, after = _graph([node, *(each for each in others if each.id != node.id)])
    way = _way_back(every.index(node), after)
    return _loop(every, way, frozenset(every[at].id for at, _place in way)) if way else None


def _graph(nodes: Iterable[Node]) -> tuple[list[Node], list[list[_Step]]]:
    """Returns the nodes that no person accepted, and whom each sets off by what."""
    every = sorted((node for node in nodes if not node.accepted), key=lambda node: node.id)
    watchers: dict[Place, list[int]] = {}
    for at, node in enumerate(every):
        for place in node.watches:
            watchers.setdefault(place, []).append(at)
    return every, [_sets_off(at, node, watchers) for at, node in enumerate(every)]


def _loop(nodes: Sequence[Node], way: Sequence[_Step], members: frozenset[UUID]) -> Loop:
    return Loop(tuple((nodes[at], place) for at, place in way), members)


def loop_sentence(loop: Loop, named: Callable[[Place], str]) -> str:
    """Returns a loop in words: who sets whom off, by what."""
    parts: list[str] = []
    for node, place in loop.steps:
        parts.append(f"{node.kind} “{node.name}” → {named(place)}")
    first, _place = loop.steps[0]
    return " → ".join((*parts, f"{first.kind} “{first.name}”"))


def _sets_off(at: int, node: Node, watchers: Mapping[Place, Sequence[int]]) -> list[_Step]:
    """Returns whom a node sets off, each with the place by which."""
    writes = sorted(watchers if ANYTHING in node.writes else node.writes, key=_order)
    found: dict[int, Place] = {}
    for place in writes:
        watching = [*watchers.get(place, ())]
        if place[0] == "links":
            watching += watchers.get(ANY_LINKS, ())
        for other in watching:
            if other != at or node.turns_itself:
                found.setdefault(other, place)
    return [(other, found[other]) for other in sorted(found)]


def _order(place: Place) -> tuple[str, str]:
    # A field says more than that rows come and go.
    return place[0], str(place[1])


def _parts(after: Sequence[Sequence[int]]) -> list[list[int]]:
    """Returns the strongly connected parts, without recursion: chains may be long."""
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    standing: set[int] = set()
    path: list[tuple[int, Iterator[int]]] = []
    found: list[list[int]] = []

    def enter(at: int) -> None:
        index[at] = low[at] = len(index)
        stack.append(at)
        standing.add(at)
        path.append((at, iter(after[at])))

    for start in range(len(after)):
        if start not in index:
            enter(start)
        while path:
            at, rest = path[-1]
            ahead = next(rest, None)
            if ahead is None:
                path.pop()
                if path:
                    before = path[-1][0]
                    low[before] = min(low[before], low[at])
                if low[at] == index[at]:
                    found.append(_cut(stack, standing, at))
            elif ahead not in index:
                enter(ahead)
            elif ahead in standing:
                low[at] = min(low[at], index[ahead])
    return found


def _cut(stack: list[int], standing: set[int], root: int) -> list[int]:
    part: list[int] = []
    while not part or part[-1] != root:
        part.append(stack.pop())
        standing.discard(part[-1])
    return part


def _way_back(start: int, after: Sequence[Sequence[_Step]]) -> list[_Step]:
    """Returns the shortest way from a node round to itself; nothing where there is none."""
    came: dict[int, list[_Step]] = {start: []}
    ahead = deque([start])
    while ahead:
        at = ahead.popleft()
        for other, place in after[at]:
            way = [*came[at], (at, place)]
            if other == start:
                return way
            if other not in came:
                came[other] = way
                ahead.append(other)
    return []
