"""Somebody alone at a production does random things, and takes them back one by one."""

from collections.abc import Callable
from random import Random

import pytest

from openprod_core import Workspace
from property import deeds_records
from property.hand import DEEDS, Hand, is_about_overlays
from property.schedules import lay_out
from simulator.world import World

DEEDS_A_STORY = 30
STEPS_MAX = 1_000
_BACK_AND_FORTH: tuple[Callable[[Hand], None], ...] = (deeds_records.undo, deeds_records.redo)


def _seen(ws: Workspace) -> dict[str, object]:
    """Returns what stands in the tables and how it is linked."""
    seen: dict[str, object] = {}
    for table in ws.tables():
        records = ws.records(table.id)
        seen[table.key] = (
            table.name,
            [(field.key, field.name, field.type) for field in table.fields],
            {record.id: dict(record) for record in records},
            {record.id: len(ws.edges(record.id, direction="both")) for record in records},
        )
    return seen


def _steps(ws: Workspace) -> int:
    return len(ws.engine.undo_stack.newest(STEPS_MAX))


def _walk(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in [*DEEDS]:
        if is_about_overlays(each) or each in _BACK_AND_FORTH:
            monkeypatch.delitem(DEEDS, each)
    world = World(seed)
    try:
        ws = world.peers("alex")[0].ws
        lay_out(ws)
        hand = Hand(Random(seed))
        stood: list[tuple[int, dict[str, object], str]] = []
        for _ in range(DEEDS_A_STORY):
            world.wait(1_000)
            steps, seen = _steps(ws), _seen(ws)
            hand.step(ws)
            if _steps(ws) > steps:
                stood.append((steps, seen, hand.done[-1]))
        for steps, seen, what in reversed(stood):
            while _steps(ws) > steps:
                undone = ws.undo()
                assert undone is not None and undone.skipped == (), (seed, what, hand.done)
            assert _seen(ws) == seen, (seed, what, hand.done)
    finally:
        world.close()


@pytest.mark.parametrize("seed", range(5_000, 5_010))
def test_every_undo_shows_what_was_there_before_the_step(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    _walk(seed, monkeypatch)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(5_010, 5_200))
def test_many_undone_stories_show_what_was_there_before(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    _walk(seed, monkeypatch)
