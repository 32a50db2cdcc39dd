"""Deeds on overlays: made, set aside, called back, decided, knocked out, committed, discarded."""

from typing import Final

from openprod_core import RejectedError, Workspace
from openprod_core.bus.overlay_rows import OverlayRow
from property.hand import Hand, deed

OVERLAYS_MAX: Final = 2


def rows_shown(ws: Workspace) -> object:
    """Returns the values that a person sees in every table, ready to compare."""
    return {
        table.id: {record.id: dict(record) for record in ws.records(table.id)}
        for table in ws.tables()
    }


def decide_all(hand: Hand, overlay: OverlayRow) -> None:
    """Keeps or gives up whatever somebody changed under an overlay."""
    for drift in hand.ws.drift(overlay):
        decide = hand.random.choice((hand.ws.keep_mine, hand.ws.use_canonical))
        decide(overlay, drift.record, field=drift.field)


def commit_all(hand: Hand, overlay: OverlayRow) -> None:
    """Commits an overlay; everybody has then what it showed, and nothing else."""
    ws = hand.ws
    ws.activate(overlay)
    lines = ws.preview(overlay)
    inside, before = rows_shown(ws), ws.state_hash()
    done = ws.commit(overlay)
    assert rows_shown(ws) == inside
    assert done.changes == len(lines), lines
    assert lines or ws.state_hash() == before


@deed(5)
def make_overlay(hand: Hand) -> None:
    if len(hand.ws.overlays()) < OVERLAYS_MAX:
        hand.ws.activate(hand.ws.create_overlay("What if"))


@deed(3)
def set_overlay_aside(hand: Hand) -> None:
    hand.ws.stash()


@deed(4)
def call_overlay_back(hand: Hand) -> None:
    hand.ws.activate(_some(hand))


@deed(4)
def decide_drifts(hand: Hand) -> None:
    overlay = _some(hand)
    decide_all(hand, overlay)


@deed(5)
def knock_out(hand: Hand) -> None:
    overlay = _some(hand)
    lines = [line for line in hand.ws.preview(overlay) if line.droppable]
    if lines:
        line = hand.random.choice(lines)
        hand.ws.use_canonical(overlay, line.record, field=line.field)
        left = {(each.record, each.field) for each in hand.ws.preview(overlay) if each.droppable}
        assert (line.record, line.field) not in left, line


@deed(4)
def commit_overlay(hand: Hand) -> None:
    overlay = _some(hand)
    if hand.chance(0.7):
        decide_all(hand, overlay)
    commit_all(hand, overlay)


@deed(1)
def discard_overlay(hand: Hand) -> None:
    before = hand.ws.state_hash()
    hand.ws.discard(_some(hand))
    assert hand.ws.state_hash() == before


def _some(hand: Hand) -> OverlayRow:
    found = hand.ws.overlays()
    if not found:
        raise RejectedError("no overlay")
    return hand.random.choice(found)
