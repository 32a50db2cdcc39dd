"""Commands on modules: an adoption is one bundle of core records, whatever it brings."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from openprod_core.bus.commands import identity as identity_commands
from openprod_core.bus.commands import modules as commands
from openprod_core.bus.commands import tables as table_commands
from openprod_core.bus.module_rows import AdoptionReport, ChangeKind, ModuleStatus, TableClash
from openprod_core.domain import core_schema, fractional_index
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.core_records import birth, edit_core, usable
from openprod_core.engine.handlers.mappings import confirm_mapping
from openprod_core.engine.handlers.retyping import retype_field
from openprod_core.engine.handlers.sample_data import put_samples
from openprod_core.engine.modules import ids
from openprod_core.engine.modules.adopted import adopted_modules
from openprod_core.engine.modules.adoption import Adoption, prepare
from openprod_core.engine.modules.planning import Step
from openprod_core.engine.modules.sources import find_module
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.registers import EXISTENCE


class NotAdoptedError(RejectedError):
    """The module is not in the production."""

    def __init__(self, module: str) -> None:
        super().__init__(f"The module “{module}” is not in this production.")
        self.module = module


class NoSuchClashError(RejectedError):
    """Rows of a table were to be taken into a module's table that it does not resemble."""

    def __init__(self, table: str) -> None:
        super().__init__(f"The module's table “{table}” has no table here that it could take in.")
        self.table = table


def adopt_module(bench: Workbench, command: commands.AdoptModule) -> AdoptionReport:
    """Adopts, upgrades or brings back a module.

    Raises:
        NoSuchModuleError, BadManifestError, OlderModuleError: as they say; nothing changed.
        NoSuchClashError: `join` names tables that do not go together.
    """
    manifest = find_module(bench, command.source)
    adoption = prepare(bench, manifest)
    clashes = _joined(adoption, command.join)
    word = "Upgrade" if adoption.former else "Adopt"
    joined = samples = 0
    with bench.writer.draft(BundleKind.EDIT, f"{word} module {manifest.name}") as draft:
        _carry_out(bench, draft, adoption.steps)
        for clash in clashes:
            joined += _take_in(bench, draft, adoption, clash)
        if command.samples:
            samples = put_samples(bench, draft, manifest)
    return AdoptionReport(
        manifest.key,
        manifest.name,
        manifest.version,
        tuple(step.told() for step in adoption.steps if step.item.what != "file"),
        joined,
        samples,
    )


def remove_module(bench: Workbench, command: commands.RemoveModule) -> None:
    """Takes a module away: its definitions rest, its tables stay.

    Raises:
        NotAdoptedError: it is not adopted.
    """
    module = adopted_modules(bench).get(command.module)
    if module is None or module.status is ModuleStatus.REMOVED:
        raise NotAdoptedError(command.module)
    changes = {"status": ModuleStatus.REMOVED.value}
    record = ids.module_id(module.key)
    edit_core(bench, core_schema.MODULE, record, changes, f"Remove module {module.name}")


def _joined(adoption: Adoption, join: Mapping[str, UUID]) -> list[TableClash]:
    found = [each for each in adoption.clashes if join.get(each.table) == each.other]
    for table in join:
        if all(each.table != table for each in found):
            raise NoSuchClashError(table)
    return found


def _carry_out(bench: Workbench, draft: Draft, steps: Iterable[Step]) -> None:
    retyped: list[Step] = []
    placing = _Placing(bench)
    added: list[tuple[Step, Mapping[str, Value]]] = []
    operations: list[ops.Operation] = []
    for step in steps:
        if not step.writes_anything:
            continue
        writes = dict(step.writes)
        is_field = step.item.table.id == core_schema.FIELD.id
        if is_field and step.kind is ChangeKind.CHANGE and "type" in writes:
            del writes["type"]
            retyped.append(step)
        if step.kind is ChangeKind.ADD:
            added.append((step, {**writes, **placing.of(step)}))
        elif step.kind is ChangeKind.DROP:
            entity = bench.entity(step.item.id)
            pred = bench.pred(entity, EXISTENCE)
            operations.append(ops.DeleteEntity(step.item.id.bytes, pred))
        else:
            if step.kind is ChangeKind.BRING_BACK:
                operations += _return(bench, step)
                if step.item.table.id == core_schema.TABLE.id and not _position(bench, step):
                    writes |= placing.of(step)
            operations += _written(bench, step, writes)
    draft.add([*_births(added), *operations])
    for step in retyped:
        table = step.item.values["table"]
        assert isinstance(table, UUID)
        to = FieldType(str(step.writes["type"]))
        retype_field(bench, table_commands.RetypeField(table, step.item.id, to))


def _births(added: Iterable[tuple[Step, Mapping[str, Value]]]) -> Iterable[ops.Operation]:
    """Yields a run for each core table, in the order in which they come."""
    by_table: dict[UUID, list[tuple[Step, Mapping[str, Value]]]] = {}
    for each in added:
        by_table.setdefault(each[0].item.table.id, []).append(each)
    for group in by_table.values():
        table = group[0][0].item.table
        rows = [
            {field.key: values.get(field.key) for field in table.fields} for _s, values in group
        ]
        yield birth(table, [step.item.id.bytes for step, _values in group], rows)


def _return(bench: Workbench, step: Step) -> list[ops.Operation]:
    id_ = step.item.id.bytes
    entity = bench.registers.entity(id_)
    assert entity is not None
    found: list[ops.Operation] = []
    if not bench.registers.is_alive(entity):
        pred = op_ids(bench.registers.tips(entity, EXISTENCE))
        found.append(ops.RestoreEntity(id_, pred))
    facet = bench.model.number(step.item.table.id)
    if not any(tip.value is True for tip in bench.registers.tips(entity, -facet)):
        pred = bench.pred(entity, -facet)
        found.append(ops.AttachFacet(id_, step.item.table.id.bytes, pred))
    return found


def _written(bench: Workbench, step: Step, writes: Mapping[str, Value]) -> Iterable[ops.Operation]:
    entity = bench.registers.entity(step.item.id.bytes)
    assert entity is not None
    for key, value in writes.items():
        field = core_schema.core_field(step.item.table, key)
        pred = bench.pred(entity, bench.model.number(field.id))
        yield ops.SetField(step.item.id.bytes, field.id.bytes, value, pred)


def _position(bench: Workbench, step: Step) -> str | None:
    table = bench.model.schema.tables_by_id.get(step.item.id)
    return None if table is None else usable(table.position)


class _Placing:
    """Where new tables and fields go: tables last, a field behind the one before it."""

    def __init__(self, bench: Workbench) -> None:
        self._tables = bench.model.schema.tables_by_id
        tables = bench.model.schema.tables
        self._last = usable(tables[-1].position) if tables else None
        self._given: dict[UUID, str] = {}

    def of(self, step: Step) -> dict[str, Value]:
        """Returns the position of something that is added, if it has one of its own here."""
        if step.item.table.id == core_schema.TABLE.id:
            self._last = fractional_index.between(self._last, None)
            return {"position": self._last}
        table = self._tables.get(step.item.values.get("table"))  # type: ignore[arg-type]
        if step.item.table.id != core_schema.FIELD.id or table is None:
            return {}
        position = self._among(table.fields, step.item.after)
        self._given[step.item.id] = position
        return {"position": position}

    def _among(self, fields: Iterable[FieldDef], after: UUID | None) -> str:
        places = {each.id: each.position for each in fields} | self._given
        low = usable(places.get(after)) if after is not None else None
        higher = [each for each in places.values() if usable(each) and (not low or each > low)]
        return fractional_index.between(low, min(higher, default=None))


def _take_in(bench: Workbench, draft: Draft, adoption: Adoption, clash: TableClash) -> int:
    """Takes the rows of a table into the module's, fields alike made one; returns how many."""
    declared = adoption.manifest.table(clash.table)
    assert declared is not None
    own = bench.table(ids.table_id(adoption.manifest.key, declared.id))
    other = bench.table(clash.other)
    facets = bench.model.number(own.id), bench.model.number(other.id)
    rows = [*map(bench.registers.numbered, bench.store.tables.live_entities(facets[1]))]
    draft.add(
        [
            ops.AttachFacet(
                bench.store.registers.entity_id(row.no),
                own.id.bytes,
                bench.pred(row, -facets[0]),
            )
            for row in rows
        ]
    )
    for pair in clash.pairs:
        one, another = (own.id, pair.own), (other.id, pair.other)
        confirm_mapping(bench, identity_commands.ConfirmMapping(one, another))
    return len(rows)
