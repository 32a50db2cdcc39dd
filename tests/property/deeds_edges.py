"""Deeds on links between records: made, edited, moved, deleted, brought back."""

from typing import Final
from uuid import UUID

from openprod_core import RejectedError
from property.hand import Hand, deed

TYPES: Final = ("runs", "uses")
PROPERTIES: Final = ("role", "note")
PLAIN: Final = ("text", "integer", "float", "boolean", "date")


@deed(8)
def link(hand: Hand) -> None:
    properties = {hand.random.choice(PROPERTIES): hand.word()}
    ordered = hand.chance(0.6)
    beside = _beside(hand) if ordered else {}
    kind = hand.random.choice(TYPES)
    hand.ws.create_edge(kind, hand.record(), hand.record(), properties, ordered=ordered, **beside)


@deed(6)
def edit_link(hand: Hand) -> None:
    value = hand.value(hand.random.choice(PLAIN))
    hand.ws.set_edge(_some(hand), hand.random.choice(PROPERTIES), value)


@deed(5)
def move_link(hand: Hand) -> None:
    hand.ws.move_edge(_some(hand), **_beside(hand))


@deed(3)
def delete_link(hand: Hand) -> None:
    hand.ws.delete_edge(_some(hand))


@deed(2)
def restore_link(hand: Hand) -> None:
    hand.ws.restore_edge(_some(hand))


def _some(hand: Hand) -> UUID:
    """Returns some link, deleted ones included."""
    found = sorted(edge.id for edge in hand.bench.store.edges.all())
    if not found:
        raise RejectedError("no link")
    return UUID(bytes=hand.random.choice(found))


def _beside(hand: Hand) -> dict[str, UUID]:
    where = hand.random.choice((None, "after", "before"))
    return {} if where is None else {where: _some(hand)}
