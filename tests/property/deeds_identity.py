"""Deeds on what is one: fields mapped and parted, records merged, split and kept apart."""

from openprod_core import RejectedError
from property.hand import Hand, deed


@deed(6)
def merge(hand: Hand) -> None:
    hand.ws.merge(hand.record(), hand.record())


@deed(2)
def merge_with_a_choice(hand: Hand) -> None:
    one, other = hand.record(), hand.record()
    choices = {
        each.field: each.survivor
        for each in hand.ws.preview_merge(one, other).fields
        if each.differs and isinstance(each.survivor, str | int | float) and hand.chance(0.7)
    }
    hand.ws.merge(one, other, choices)


@deed(4)
def split(hand: Hand) -> None:
    merged = hand.ws.merged()
    if merged and hand.chance(0.7):
        one = hand.random.choice(merged)
        hand.ws.split(one.absorbed if hand.chance(0.5) else one.root)
    else:
        tables = [table.id for table in hand.ws.tables() if hand.chance(0.5)]
        hand.ws.split(hand.record(), tables)


@deed(2)
def keep_apart(hand: Hand) -> None:
    pairs = hand.ws.apart()
    if pairs and hand.chance(0.6):
        pair = hand.random.choice(pairs)
        hand.ws.keep_apart(pair.one, pair.other, apart=False)
    else:
        hand.ws.keep_apart(hand.record(), hand.record())


@deed(3)
def map_fields(hand: Hand) -> None:
    (one_table, one), (other_table, other) = hand.place(), hand.place()
    hand.ws.confirm_mapping((one_table.id, one.id), (other_table.id, other.id))


@deed(2)
def part_fields(hand: Hand) -> None:
    mappings = hand.ws.mappings()
    if not mappings:
        raise RejectedError("nothing is mapped")
    pair = hand.random.choice(mappings)
    tables = {field.id: table.id for table in hand.ws.tables() for field in table.fields}
    if pair.one not in tables or pair.other not in tables:
        raise RejectedError("a field is gone")
    hand.ws.remove_mapping((tables[pair.one], pair.one), (tables[pair.other], pair.other))
