"""Deeds on tables, fields and choices."""

from typing import Final

from openprod_core import RejectedError
from openprod_core.bus.commands.tables import ChangeChoice, DropChoice
from openprod_core.domain.schema import Choice, FieldDef, TableDef
from property.hand import Hand, deed

PLAIN_TYPES: Final = ("text", "integer", "float", "boolean", "date", "choice")
TYPES: Final = (*PLAIN_TYPES, "richtext", "list")
TABLES_MAX: Final = 4
FIELDS_MAX: Final = 12


@deed(1)
def add_table(hand: Hand) -> None:
    if len(hand.ws.tables()) < TABLES_MAX:
        hand.ws.create_table(f"T {hand.random.randrange(4)}", [{"name": "Name"}])


@deed(1)
def rename_table(hand: Hand) -> None:
    hand.ws.update_table(hand.table().id, name=f"T {hand.random.randrange(9)}")


@deed(2)
def drop_table(hand: Hand) -> None:
    if len(hand.ws.tables()) > 1:
        hand.ws.delete_table(hand.table().id)


@deed(3)
def add_field(hand: Hand) -> None:
    table = hand.table()
    if len(table.fields) < FIELDS_MAX:
        kind = hand.random.choice(TYPES)
        hand.ws.add_field(table.id, {"name": f"F {hand.random.randrange(4)}", "type": kind})


@deed(3)
def retype(hand: Hand) -> None:
    table, field = hand.place()
    if not field.type.is_crdt:
        hand.ws.update_field(table.id, field.id, type=hand.random.choice(PLAIN_TYPES))


@deed(2)
def rename_field(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.update_field(table.id, field.id, name=f"N {hand.random.randrange(4)}")


@deed(1)
def sort_field(hand: Hand) -> None:
    table, field = hand.place()
    kinds = ("natural", "decimal", "manual")
    hand.ws.update_field(table.id, field.id, sort=hand.random.choice(kinds))


@deed(2)
def block_field(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.update_field(table.id, field.id, on_conflict=hand.random.choice(("", "block")))


@deed(1)
def move_field(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.move_field(table.id, field.id, None)


@deed(2)
def drop_field(hand: Hand) -> None:
    table, field = hand.place()
    if len(table.fields) > 2:
        hand.ws.delete_field(table.id, field.id)


@deed(2)
def add_choice(hand: Hand) -> None:
    table, field, _choice = _choice_place(hand)
    hand.ws.add_choice(table.id, field.id, f"C {hand.random.randrange(3)}")


@deed(2)
def rename_choice(hand: Hand) -> None:
    _table, _field, choice = _choice_place(hand)
    hand.ws.execute(ChangeChoice(choice.id, {"name": f"C {hand.random.randrange(3)}"}))


@deed(1)
def drop_choice(hand: Hand) -> None:
    _table, _field, choice = _choice_place(hand)
    hand.ws.execute(DropChoice(choice.id))


def _choice_place(hand: Hand) -> tuple[TableDef, FieldDef, Choice]:
    found = [
        (table, field, choice)
        for table in hand.ws.tables()
        for field in table.fields
        for choice in field.choices
    ]
    if not found:
        raise RejectedError("no choice")
    return hand.random.choice(found)
