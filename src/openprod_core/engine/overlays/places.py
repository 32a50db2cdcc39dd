"""Which tables and fields are there in an overlay: what is staged in others is no change."""

from openprod_core.engine.registers.tips import shown
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EntityRow


class Places:
    """What an overlay shows as deleted, looked up once."""

    def __init__(self, branch: Workbench) -> None:
        self._registers = branch.registers
        self._gone: set[int] = set()
        """Slots of fields that are shown nowhere, and of membership in deleted tables."""
        self._undefined: set[bytes] = set()
        """Fields of deleted tables."""
        number = branch.model.number
        schema = branch.model.schema
        for table in (*schema.tables, *schema.deleted_tables):
            self._gone.update(number(field.id) for field in table.deleted_fields)
            if table.deleted:
                fields = (*table.fields, *table.deleted_fields)
                self._gone.add(-number(table.id))
                self._gone.update(number(field.id) for field in fields)
                self._undefined.update(field.id.bytes for field in fields)

    def is_there(self, id_: bytes, slot: int) -> bool:
        """Returns whether a record's register is shown anywhere."""
        return slot not in self._gone and id_ not in self._undefined

    def is_made(self, entity: EntityRow, id_: bytes, *, is_decided: bool) -> bool:
        """Returns whether a record that the overlay made is there, in a table or in none.

        `is_decided`: somebody has said since whether it is there.
        """
        is_doubtful = is_decided or entity.block is None
        if is_doubtful and not self._registers.is_alive(entity):
            return False
        if self._registers.unions.was_joined(RECORDS, entity.no):
            # What it holds may stand for what everybody has.
            return True
        if id_ in self._undefined:
            return False
        if not any(slot < 0 for slot in self._gone):
            return True
        homes = self.homes(entity)
        return not homes or any(self.is_there(id_, -facet) for facet in homes)

    def homes(self, entity: EntityRow) -> list[int]:
        """Returns the tables that a record is in, by itself, those that are deleted too."""
        return [
            facet
            for facet in self._registers.facets(entity)
            if (tip := shown(self._registers.raw_tips(entity, -facet))) is not None
            and tip.value is True
        ]
