"""What every reader of a workspace needs, on the writer's connection or on its own."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain.ambient import WallClock
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.storage.sqlite.store import Store

DEFAULT_ZONE: Final = "UTC"


class NoSuchTableError(RejectedError):
    """There is no table of that name."""

    def __init__(self, address: object, near: Sequence[str] = ()) -> None:
        hint = f" There are: {', '.join(near)}." if near else " There are no tables yet."
        super().__init__(f"There is no table “{address}”.{hint}")
        self.address = address


class NoSuchFieldError(RejectedError):
    """The table has no field of that name."""

    def __init__(self, table: TableDef, address: object) -> None:
        names = ", ".join(field.key for field in table.fields)
        super().__init__(f"{table.name} has no field “{address}”. Its fields: {names}.")
        self.table = table.id
        self.address = address


@dataclass(slots=True)
class Lens:
    """A connection with what its rows mean."""

    store: Store
    model: Model
    registers: Registers
    wall: WallClock
    zone: str
    actor: bytes
    """Whose computer it is; empty: nobody's."""

    def table(self, address: UUID | str) -> TableDef:
        """Returns a table by key or id.

        Raises:
            NoSuchTableError: there is none, or it was deleted.
        """
        found = self.model.schema.table(address)
        if found is None:
            raise NoSuchTableError(address, [table.key for table in self.model.schema.tables])
        return found

    def field(self, table: TableDef, address: UUID | str) -> FieldDef:
        """Returns a field of a table by key or id.

        Raises:
            NoSuchFieldError: there is none, or it was deleted.
        """
        found = table.field(address)
        if found is None:
            raise NoSuchFieldError(table, address)
        return found

    def now(self) -> datetime:
        """Returns the wall clock of the venue, without zone."""
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        moment = datetime.fromtimestamp(self.wall.now_ms() / 1000, UTC)
        try:
            zone = ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError):
            zone = ZoneInfo(DEFAULT_ZONE)
        return moment.astimezone(zone).replace(tzinfo=None)

    def parse_context(self, field: FieldDef | None = None) -> ParseContext:
        """Returns what reading typed values, of a field where one is given, depends on."""
        return ParseContext(self.now(), field=field)

    def member_name(self, actor: bytes) -> str:
        """Returns the name that a person goes by; the start of their id where none is known."""
        row = self.registers.entity(core_schema.member_id(actor).bytes)
        facet = self.model.known_number(core_schema.MEMBER.id)
        if row is not None and facet is not None:
            slot = self.model.number(core_schema.core_field(core_schema.MEMBER, "name").id)
            cells = self.store.tables.cells(facet, row.no, (slot,))
            if cells is not None and isinstance(cells[1], str):
                return cells[1]
        return f"somebody ({actor.hex()[:6]})"
