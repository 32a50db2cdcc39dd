"""Random work of which two liars take ids: everybody sees what they would have seen anyway."""

import random
from collections.abc import Sequence

import pytest

from openprod_core import Identity, Workspace
from property.schedules import Schedule, Size
from simulator.checkers import check_sound, content
from simulator.signing import BUNDLE_ID, LABEL, parts_of, resigned
from simulator.world import Peer

LIES = 6
ORDERS = 2


def lies_about(bundles: Sequence[bytes], peer: Peer, draw: random.Random) -> list[bytes]:
    """Returns bundles of two liars, each in a log of its own, under ids of some of these."""
    found: list[bytes] = []
    liars = [Identity.generate(name) for name in ("Mallory", "Trudy")]
    for at, victim in enumerate(draw.sample(bundles, min(LIES, len(bundles)))):
        liar = liars[at % 2]
        with Workspace.join(None, peer.ws.invite(), liar, peer.now_ms) as ws:
            own = next(iter(ws.bundles_since({})))
        changes = {BUNDLE_ID: parts_of(victim)[BUNDLE_ID], LABEL: f"lie {draw.random()}"}
        found.append(resigned(liar.key, own, changes))
    return found


def seen(ws: Workspace) -> dict[str, object]:
    """Returns what a person sees; collisions by their words: their ids may be stand-ins."""
    shown = content(ws)
    for key in ("collisions", "questions", "decisions"):
        del shown[key]
    return {
        **shown,
        "questions asked": sorted(each.text for each in ws.conflicts()),
        "decisions taken": sorted((each.text, each.stands) for each in ws.decisions()),
    }


def robbed_story(seed: int) -> None:
    """Lives a schedule; then newcomers take its changes and the lies in, in any order."""
    draw = random.Random(seed)
    schedule = Schedule(seed, Size(days=2, deeds_a_day=8, people_max=3))

    def take_in(peers: list[Peer]) -> None:
        honest = peers[0]
        bundles = list(honest.ws.bundles_since({}))
        lies = lies_about(bundles, honest, draw)
        for _order in range(ORDERS):
            mixed = draw.sample([*bundles, *lies], len(bundles) + len(lies))
            step = draw.choice([1, 7, len(mixed)])
            reader = Identity.generate("Reader")
            with Workspace.join(None, honest.ws.invite(), reader, honest.now_ms) as ws:
                for at in range(0, len(mixed), step):
                    ws.receive(mixed[at : at + step])
                assert seen(ws) == seen(honest.ws)
                assert len(ws.engine.bench.registers.shared_ids.people()) >= 1
                check_sound(ws)

    schedule.at_the_end = take_in
    schedule.run()


@pytest.mark.parametrize("seed", range(9_000, 9_003))
def test_random_work_looks_the_same_though_some_of_its_ids_were_taken(seed: int) -> None:
    robbed_story(seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(9_003, 9_200))
def test_much_random_work_looks_the_same_though_some_of_its_ids_were_taken(seed: int) -> None:
    robbed_story(seed)
