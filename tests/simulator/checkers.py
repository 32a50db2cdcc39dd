"""What must hold of computers that have met: checked from outside, after any story."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from openprod_core import Workspace
from openprod_core.domain.codec import read_signed
from openprod_core.domain.core_schema import CORE_TABLES, EDGE_POSITION, edge_property_id
from openprod_core.domain.ids import bundle_of
from openprod_core.engine.conflicts.detection import is_arrangement
from simulator.reference_model import Reference, Register
from simulator.world import Peer

SEEN: Final[dict[str, Callable[[Workspace], object]]] = {
    "what is one": lambda ws: (ws.mappings(), ws.merged(), ws.apart()),
}
"""What else a person can see, by name: ready to compare, the same on every computer."""


def check_converged(peers: Sequence[Peer]) -> None:
    """Holds: all have the same bundles, state hash, tables, records and collisions."""
    first = peers[0].ws
    for peer in peers[1:]:
        assert peer.ws.clock() == first.clock(), peer
        assert content(peer.ws) == content(first), peer
        assert peer.ws.state_hash() == first.state_hash(), peer


def content(ws: Workspace) -> dict[str, object]:
    """Returns all that a person could see of a workspace, ready to compare."""
    seen: dict[str, object] = {
        "tables": [(t.id, t.key, t.name, t.fields) for t in ws.tables()],
        "collisions": [
            (each.id, each.kind, each.title, each.text, each.displayed, each.base, each.group,
             tuple(replace(tip, arrived_at=0) for tip in each.tips))
            for each in ws.conflicts()
        ],
        "questions": ws.conflict_groups(),
        "decisions": [
            (each.conflict, each.text, each.chosen, each.stands, each.bundle_id)
            for each in ws.decisions()
        ],
        **{name: read(ws) for name, read in SEEN.items()},
    }  # fmt: skip
    for table in ws.tables():
        records = ws.records(table.id)
        seen[table.key] = {record.id: (dict(record), record.conflicts) for record in records}
        seen[f"{table.key}: links"] = {
            record.id: ws.edges(record.id, direction="both") for record in records
        }
    return seen


def applied(ws: Workspace) -> list[bytes]:
    """Returns the bundles that count; those of a history that lost are passed on, too."""
    known = ws.engine.bench.store.oplog.by_id
    return [each for each in ws.bundles_since({}) if known(read_signed(each).header.bundle_id)]


def check_reachable(ws: Workspace) -> None:
    """Holds: whatever anybody wrote into a field can be found in its record's history."""
    reference = Reference(applied(ws))
    fields = {
        field.id.bytes: field.key
        for table in (*ws.tables(), *ws.engine.bench.model.schema.deleted_tables)
        for field in (*table.fields, *table.deleted_fields)
    }
    written: dict[bytes, set[tuple[bytes, str]]] = {}
    for (id_, what), writes in reference.writes.items():
        key = fields.get(what) if isinstance(what, bytes) else None
        if key is not None:
            written.setdefault(id_, set()).update((bundle_of(op_id)[0], key) for op_id in writes)
    for id_, wanted in written.items():
        history = ws.history(UUID(bytes=id_))
        found = {(change.bundle_id.bytes, change.field or "") for change in history}
        assert wanted <= found, id_.hex()


def check_sound(ws: Workspace) -> None:
    """Holds: every signature, and a replay derives exactly what is stored."""
    assert ws.verify().problems == []


def check_rebuilt(ws: Workspace) -> None:
    """Holds: deriving everything anew changes nothing."""
    before, seen = ws.state_hash(), content(ws)
    ws.rebuild()
    assert ws.state_hash() == before
    assert content(ws) == seen


def check_against_reference(ws: Workspace) -> None:
    """Holds: tips, shown values, life and collisions are what the reference model says."""
    reference = Reference(applied(ws))
    bench = ws.engine.bench
    for register in list(reference.writes):
        if isinstance(register[1], tuple) and register[1][0] == "text":
            continue
        entity = bench.registers.entity(register[0])
        assert entity is not None
        tips = {tip.op_id: tip.value for tip in bench.registers.tips(entity, _slot(ws, register))}
        expected = {id_: write.value for id_, write in reference.tips(register).items()}
        assert tips == expected, register
    entities = {register[0] for register in reference.writes}
    for id_ in entities:
        if reference.tips((id_, None)):
            found = bench.registers.entity(id_)
            assert found is not None
            assert bench.registers.is_alive(found) == reference.is_alive(id_), id_.hex()
    _check_shown(ws, reference)
    _check_edges(ws, reference)
    _check_collisions(ws, reference)


def _slot(ws: Workspace, register: Register) -> int:
    what = register[1]
    if what is None:
        return 0
    model = ws.engine.bench.model
    if isinstance(what, tuple):
        return -model.number(UUID(bytes=what[1]))
    assert isinstance(what, bytes)
    return model.number(UUID(bytes=what))


def _check_shown(ws: Workspace, reference: Reference) -> None:
    for table in ws.tables():
        expected = {
            reference.root(id_)
            for id_, what in list(reference.writes)
            if what == ("in", table.id.bytes)
            and reference.shown((id_, what))
            and reference.is_alive(id_)
        }
        records = ws.records(table.id)
        assert {record.id.bytes for record in records} == expected, table.key
        for record in records:
            for field in table.fields:
                # What is computed has no register; that all see the same is checked by itself.
                if not (field.type.is_crdt or field.formula):
                    register = (record.id.bytes, field.id.bytes)
                    shown = reference.seen(reference.shown(register), field.id.bytes)
                    if field.blocks_on_conflict and reference.collides(register):
                        shown = None
                    assert record[field.key] == shown, (record, field.key)


def _check_edges(ws: Workspace, reference: Reference) -> None:
    """Holds: each record shows the links that are there with both ends, in their order."""
    expected: dict[bytes, list[tuple[object, ...]]] = {}
    for id_, edge in reference.edges.items():
        if reference.is_shown(id_):
            position = reference.shown((id_, EDGE_POSITION.bytes))
            order = (edge.said.edge_type, position is None, position or "", id_)
            expected.setdefault(reference.root(edge.said.source), []).append(order)
    sources = {reference.root(edge.said.source) for edge in reference.edges.values()}
    for source in sources:
        shown = ws.edges(UUID(bytes=source))
        found = [
            (edge.type, not edge.ordered, edge.position if edge.ordered else "", edge.id.bytes)
            for edge in shown
        ]
        assert found == sorted(expected.get(source, [])), source.hex()  # type: ignore[type-var]
        for edge in shown:
            for name, value in edge.properties.items():
                register = (edge.id.bytes, edge_property_id(name).bytes)
                assert reference.shown(register) == value, (edge, name)


def _check_collisions(ws: Workspace, reference: Reference) -> None:
    fields = {
        field.id.bytes: field
        for table in (*CORE_TABLES, *ws.tables())
        for field in table.fields
        if not field.type.is_crdt and not is_arrangement(field.id)
    }
    expected = set()
    for entity, what in list(reference.writes):
        root = reference.root(entity)
        if entity in reference.edges:
            if reference.is_shown(entity) and what != EDGE_POSITION.bytes:
                if what is None and reference.is_doubtful(entity):
                    expected.add(f"{entity.hex()}/existence")
                elif isinstance(what, bytes) and reference.collides((entity, what)):
                    expected.add(f"{entity.hex()}/{what.hex()}")
        elif what is None and reference.is_doubtful(entity):
            expected.add(f"{root.hex()}/existence")
        elif what in fields and reference.collides((entity, what)) and reference.is_alive(entity):
            parts = reference.parts((entity, what))
            for field in sorted(each for _member, each in parts):
                is_seen = len(parts) == 1 or _is_shown_in(reference, root, field)
                if field in fields and is_seen:
                    expected.add(f"{root.hex()}/{field.hex()}")
                    break
    # Texts and lists of merged records and mapped fields may differ; the model has no texts.
    texts = {field.id for table in ws.tables() for field in table.fields if field.type.is_crdt}
    assert {each.id for each in ws.conflicts() if each.field_id not in texts} == expected


def _is_shown_in(reference: Reference, root: bytes, field: object) -> bool:
    """Returns whether a record is in the table of a field; of core fields it always is."""
    assert isinstance(field, bytes)
    table = reference.table_of(field)
    return table is None or bool(reference.shown((root, ("in", table))))
