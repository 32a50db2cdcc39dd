"""How far along computers are that have changes for us, or we for them."""

from collections.abc import Iterable

from openprod_core.bus.network import Neighbour

Computer = tuple[bytes, bytes]


class CatchingUp:
    """Remembers how much there was to come, since nobody says that beforehand."""

    def __init__(self) -> None:
        self._most: dict[Computer, int] = {}

    def follow(self, neighbours: Iterable[Neighbour]) -> None:
        """Takes notice of what is still to come."""
        most: dict[Computer, int] = {}
        for each in neighbours:
            computer = (each.actor, each.replica)
            waiting = max(each.has, each.lacks)
            if waiting:
                most[computer] = max(waiting, self._most.get(computer, 0))
        self._most = most

    def share(self, each: Neighbour) -> float | None:
        """Returns how much of it is done, 0 to 1; None: there is nothing to do."""
        most = self._most.get((each.actor, each.replica))
        return None if most is None else 1 - max(each.has, each.lacks) / most

    def totals(self, neighbours: Iterable[Neighbour]) -> tuple[int, int]:
        """Returns how many changes are here of those that were to come, and how many they were."""
        # Several computers may offer the same changes: the fullest says how many there are.
        pairs = [
            (self._most.get((each.actor, each.replica), 0), each.has)
            for each in neighbours
            if each.has
        ]
        most, left = max(pairs, default=(0, 0))
        return most - left, most
