"""Deeds on records: made, edited, deleted, brought back, taken back."""

from openprod_core.bus.commands.records import MoveRows
from property.hand import Hand, deed


@deed(10)
def create(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.create_record(table.id, {field.id: hand.value(field.type)})


@deed(4)
def bulk(hand: Hand) -> None:
    table, field = hand.place()
    rows = [{field.id: hand.value(field.type)} for _ in range(hand.random.randrange(1, 5))]
    hand.ws.import_records(table.id, rows)


@deed(24)
def set_value(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.set_field(hand.record(), table.id, field.id, hand.value(field.type))


@deed(8)
def set_many(hand: Hand) -> None:
    table, field = hand.place()
    records = [record.id for record in hand.ws.records(table.id, limit=4)]
    hand.ws.update_records(table.id, {each: {field.id: hand.value(field.type)} for each in records})


@deed(6)
def clear(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.set_field(hand.record(), table.id, field.id, None)


@deed(3)
def move_rows(hand: Hand) -> None:
    ordered = [table for table in hand.ws.tables() if table.order_field is not None]
    if not ordered:
        table, field = hand.place()
        hand.ws.update_field(table.id, field.id, sort="manual")
        return
    table = hand.random.choice(ordered)
    records = [record.id for record in hand.ws.records(table.id, limit=8)]
    moved = hand.random.sample(records, min(len(records), hand.random.randrange(1, 3)))
    hand.ws.execute(MoveRows(table.id, moved, hand.random.choice([*records, None])))


@deed(8)
def delete(hand: Hand) -> None:
    hand.ws.delete_record(hand.record())


@deed(4)
def restore(hand: Hand) -> None:
    hand.ws.restore_record(hand.record())


@deed(8)
def undo(hand: Hand) -> None:
    hand.ws.undo()


@deed(4)
def redo(hand: Hand) -> None:
    hand.ws.redo()


@deed(6)
def write_text(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.edit_text(hand.record(), table.id, field.id, insert=(0, hand.word()))


@deed(4)
def join(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.add_to_table(hand.record(), table.id, {field.id: hand.value(field.type)})


@deed(4)
def leave(hand: Hand) -> None:
    hand.ws.remove_from_table(hand.record(), hand.table().id)


@deed(2)
def duplicate(hand: Hand) -> None:
    hand.ws.duplicate_records(hand.table().id, [hand.record()])


@deed(3)
def several_at_once(hand: Hand) -> None:
    with hand.ws.bundle("several at once"):
        create(hand)
        set_many(hand)


@deed(1)
def many_rows(hand: Hand) -> None:
    """So many that they are written set by set."""
    table, field = hand.place()
    hand.ws.import_records(table.id, [{field.id: hand.value(field.type)} for _ in range(40)])


@deed(3)
def set_all(hand: Hand) -> None:
    table, field = hand.place()
    value = hand.value(field.type)
    records = [record.id for record in hand.ws.records(table.id)]
    hand.ws.update_records(table.id, {each: {field.id: value} for each in records})


@deed(2)
def many_behind_another(hand: Hand) -> None:
    with hand.ws.bundle("many behind another"):
        set_value(hand)
        set_all(hand)
