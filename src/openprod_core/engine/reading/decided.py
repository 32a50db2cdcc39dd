"""The register that a decision is about, and how its values are said; edges included."""

from collections.abc import Callable
from uuid import UUID

from openprod_core.domain import operations as ops
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import FieldDef
from openprod_core.domain.values import Value
from openprod_core.engine.ledger.edges import property_slot
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.collision_texts import Wording
from openprod_core.engine.reading.edge_collisions import EdgeRegister, property_words
from openprod_core.engine.reading.edges import faces_of
from openprod_core.engine.reading.stood import EXISTENCE_KEY, Register
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


@dataclass(frozen=True, slots=True)
class Decided:
    """A register that people decide on."""

    conflict: str
    """`Conflict.id`."""
    entity: EntityRow
    slot: int
    asked: Register
    """What it is called in stood.py."""
    record: UUID
    """Of an edge: where it begins."""
    table_id: UUID | None
    field_id: UUID | None
    edge: UUID | None
    title: str
    name: str
    """The field's or property's; empty where the whole thing is meant."""
    subject: str
    """What a sentence calls it: Jane's phone; where the whole thing is meant, the thing."""
    say: Callable[[Value], str]

    @property
    def is_existence(self) -> bool:
        """Whether it is decided if something stays."""
        return self.slot == EXISTENCE


def of_field(lens: Lens, wording: Wording, id_: bytes, field: FieldDef) -> Decided | None:
    """Returns a field of a record as something to decide on; None where there is no record."""
    entity = lens.registers.entity(id_)
    if entity is None:
        return None
    table = lens.model.schema.tables_by_id.get(field.table_id)
    title = wording.title(entity, id_, table)
    return Decided(
        f"{id_.hex()}/{field.id.hex}",
        entity,
        lens.model.number(field.id),
        (id_, field.id.bytes),
        UUID(bytes=id_),
        field.table_id,
        field.id,
        None,
        title,
        field.name,
        f"{title}'s {field.name}",
        lambda value: wording.words(field, value),
    )


def of_record(lens: Lens, wording: Wording, id_: bytes) -> Decided | None:
    """Returns whether a record is there, as something to decide on."""
    entity = lens.registers.entity(id_)
    if entity is None:
        return None
    title = wording.title(entity, id_, None)
    return Decided(
        f"{id_.hex()}/{EXISTENCE_KEY.decode()}",
        entity,
        EXISTENCE,
        (id_, EXISTENCE_KEY),
        UUID(bytes=id_),
        None,
        None,
        None,
        title,
        "",
        title,
        _keeping,
    )


def of_edge(lens: Lens, id_: bytes, name: str | None) -> Decided | None:
    """Returns a property of an edge, or whether it is there, as something to decide on."""
    entity = lens.registers.entity(id_)
    edge: EdgeRecord | None = None if entity is None else lens.store.edges.edge(entity.no)
    slot = EXISTENCE if name is None else property_slot(lens.model, name)
    if entity is None or edge is None or slot is None:
        return None
    faces = faces_of(lens, edge.ends)
    source, target = faces[edge.source_root], faces[edge.target_root]
    register = EdgeRegister(edge, name)
    link = f"{source.title}'s {edge.type} {target.title}"
    return Decided(
        f"{id_.hex()}/{register.key}",
        entity,
        slot,
        (id_, register.asked),
        source.id,
        source.table,
        None,
        UUID(bytes=id_),
        source.title,
        name or "",
        link if name is None else f"{link}, {name}",
        _keeping if name is None else lambda value: property_words(lens, value),
    )


def decided_by(lens: Lens, wording: Wording, operation: object) -> tuple[Decided, Value] | None:
    """Returns what an operation of a decision decided, and how; None for others."""
    match operation:
        case ops.SetField(id_, field_id, value):
            field = lens.model.schema.fields_by_id.get(UUID(bytes=field_id))
            found = None if field is None else of_field(lens, wording, id_, field)
        case ops.DeleteEntity(id_) | ops.RestoreEntity(id_):
            value = isinstance(operation, ops.RestoreEntity)
            found = of_record(lens, wording, id_)
        case ops.SetEdgeProperty(id_, name, value):
            found = of_edge(lens, id_, name)
        case ops.DeleteEdge(id_) | ops.RestoreEdge(id_):
            value = isinstance(operation, ops.RestoreEdge)
            found = of_edge(lens, id_, None)
        case _:
            return None
    return None if found is None else (found, value)


def _keeping(value: Value) -> str:
    return "keeping it" if value is True else "letting it go"
