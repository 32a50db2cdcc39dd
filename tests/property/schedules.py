"""Schedules of random work: people who part, meet, restart, come back from a backup, and agree.

`Schedule(seed)` draws everything from its seed. Everyday tests run a few, `fuzz.py`
thousands. The deeds themselves are in the deeds_… modules.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import property.deeds_collisions
import property.deeds_edges
import property.deeds_identity
import property.deeds_overlays
import property.deeds_records
import property.deeds_rules
import property.deeds_schema
import property.deeds_views
from openprod_core import RejectedError, Workspace
from openprod_core.storage.sqlite.meta import DERIVED_BY
from property.hand import Hand
from simulator.checkers import (
    check_against_reference,
    check_converged,
    check_reachable,
    check_rebuilt,
    check_sound,
    content,
)
from simulator.world import Peer, Weather, World

NAMES: Final = ("alex", "jordan", "sam", "robin", "kim")
SKEW_MAX_MS: Final = 4 * 60_000


def lay_out(ws: Workspace) -> None:
    """Makes the two tables that the schedules work on, in one step."""
    with ws.bundle("lay out"):
        ws.create_table(
            "Cues",
            [
                {"name": "Number"},
                {"name": "Count", "type": "integer"},
                {"name": "When", "type": "datetime"},
                {"name": "Done", "type": "boolean"},
                {"name": "Dept", "type": "choice", "options": ["LX", "SND"]},
                {"name": "Tags", "type": "list"},
                {"name": "Notes", "type": "richtext"},
            ],
        )
        ws.create_table(
            "People",
            [
                {"name": "Name"},
                {"name": "Age", "type": "float"},
                {"name": "Lead", "type": "reference", "target": "people"},
            ],
        )


@dataclass(frozen=True)
class Size:
    """How long a schedule is."""

    days: int = 4
    deeds_a_day: int = 12
    people_max: int = 5
    replays_every: int = 1
    """Of so many schedules, one is derived anew at its end, which costs as much as all the rest."""


class Schedule:
    """People who work apart and together in bad weather."""

    def __init__(self, seed: int, size: Size | None = None) -> None:
        self.size = size or Size()
        self.world = World(seed, Weather(drop=0.2, duplicate=0.3, reorder=0.5))
        self.hand = Hand(self.world.random)
        self.at_the_end: Callable[[list[Peer]], object] = lambda _peers: None
        """Looks at the computers before they are closed."""

    def run(self) -> None:
        """Lives the days; then everybody meets, and all that must hold is checked.

        Raises:
            AssertionError: with the seed, and what was done last.
        """
        try:
            self._begin()
            for _day in range(self.size.days):
                self._day()
            self._end()
            self.at_the_end(self.world.all)
        except BaseException as error:
            error.add_note(f"{self.world!r}: " + "; ".join(self.hand.done[-40:]))
            raise
        finally:
            self.world.close()

    def _begin(self) -> None:
        draw = self.world.random
        peers = self.world.peers(*NAMES[: draw.randrange(2, self.size.people_max + 1)])
        lay_out(peers[0].ws)
        if draw.random() < 0.4:
            property.deeds_rules.begin(self.hand, peers[0].ws)
        self.world.run_until_quiet()
        for peer in peers:
            if draw.random() < 0.3:
                peer.skew_ms = draw.randrange(-SKEW_MAX_MS // 2, SKEW_MAX_MS // 2)

    def _day(self) -> None:
        world, draw = self.world, self.world.random
        if draw.random() < 0.8:
            world.partition(*[[peer] for peer in world.all])
        if draw.random() < 0.4:
            world.heal(*draw.sample(world.all, 2))
        for _ in range(self.size.deeds_a_day):
            peer = draw.choice(world.all)
            world.wait(draw.randrange(2_000))
            self.hand.step(peer.ws, peer.name)
            if draw.random() < 0.2:
                world.send(*draw.sample(world.all, 2))
        if draw.random() < 0.1:
            self._restore(draw.choice(world.all))
        if draw.random() < 0.5:
            world.run_until_quiet()
            world.heal()
        if draw.random() < 0.1:
            # Somebody comes back after a fortnight: what they bring arrives late.
            world.wait(14 * 24 * 3_600_000)

    def _restore(self, peer: Peer) -> None:
        """A computer is set up anew from a backup: it has a part of what it had before.

        Opening a restored folder makes a new replica, and that is what the person goes on
        with; unless all that the computer knows was restored with it. Then two histories
        stand under one name.
        """
        bundles = list(peer.ws.bundles_since({}))
        kept = bundles[: self.world.random.randrange(len(bundles) + 1)]
        unawares = self.world.random.random() < 0.5
        self.world.replace(peer, kept, unawares=unawares)
        how = "unawares" if unawares else "and knows it"
        self.hand.done.append(f"{peer.name} is restored from a backup {how}")

    def _end(self) -> None:
        world = self.world
        world.heal()
        world.wait(2 * SKEW_MAX_MS)
        world.run_until_quiet()
        for peer in world.all:
            self._end_overlays(peer.ws)
        world.run_until_quiet()
        check_converged(world.all)
        check_against_reference(world.random.choice(world.all).ws)
        check_reachable(world.random.choice(world.all).ws)
        # Each replays everything; thousands of schedules make up for doing one of the two.
        check = check_sound if world.seed % 2 else check_rebuilt
        if world.seed // 2 % self.size.replays_every == 0:
            check(world.random.choice(world.all).ws)

    def _end_overlays(self, ws: Workspace) -> None:
        """Holds of every overlay: deriving its file anew changes nothing; then it is committed."""
        self.hand.ws = ws
        for overlay in ws.overlays():
            ws.activate(overlay)
            shown, lines, drifts = content(ws), ws.preview(overlay), ws.drift(overlay)
            self.hand.bench.store.meta.set(DERIVED_BY, 0)
            ws.stash()
            ws.activate(overlay)
            assert content(ws) == shown
            assert (ws.preview(overlay), ws.drift(overlay)) == (lines, drifts)
            property.deeds_overlays.decide_all(self.hand, overlay)
            try:
                property.deeds_overlays.commit_all(self.hand, overlay)
            except RejectedError:
                # What is left of it could never be: a table that is gone, two kept apart …
                ws.discard(overlay)
        ws.stash()
