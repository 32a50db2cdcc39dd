"""Commands about the people of a production, who are records of `core.member`."""

from openprod_core.bus.commands.members import ChangeMember
from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.workbench import Workbench

COLOUR_LENGTH_MAX = 40
_COLOUR = core_schema.core_field(core_schema.MEMBER, "colour")


class NoSuchMemberError(RejectedError):
    """Nobody of that key is known here."""

    def __init__(self) -> None:
        super().__init__("This person's name has not arrived here yet. Try again when it has.")


class BadColourError(RejectedError):
    """What was given is no name of a colour."""

    def __init__(self, colour: str) -> None:
        super().__init__(f"“{colour[:COLOUR_LENGTH_MAX]}” is not the name of a colour.")


def change_member(bench: Workbench, command: ChangeMember) -> None:
    """Gives a person a colour; one that they have already is no change."""
    colour = command.colour
    if len(colour) > COLOUR_LENGTH_MAX or (colour and not colour.isascii()):
        raise BadColourError(colour)
    id_ = core_schema.member_id(command.actor)
    facet = bench.model.known_number(core_schema.MEMBER.id)
    entity = bench.registers.entity(id_.bytes)
    if facet is None or entity is None or not bench.registers.is_alive(entity):
        raise NoSuchMemberError
    slot = bench.model.number(_COLOUR.id)
    cells = bench.store.tables.cells(facet, entity.no, (slot,))
    if cells is not None and (cells[1] or "") == colour:
        return
    label = f"Give {bench.member_name(command.actor)} a colour"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        pred = bench.pred(entity, slot)
        draft.add([ops.SetField(id_.bytes, _COLOUR.id.bytes, colour or None, pred)])
