"""The state hash put together anew, as domain/FORMAT.md words it, without the engine's sums."""

from collections.abc import Iterator

import msgspec

from openprod_core import Workspace
from openprod_core.domain.hashing import digest, element
from openprod_core.domain.ids import operation_id
from openprod_core.domain.values import to_wire
from openprod_core.engine.registers.tips import shown
from openprod_core.storage.sqlite.registers import EXISTENCE
from simulator.checkers import applied
from simulator.reference_model import Reference

HASH_BITS = 128


def check_state_sum(ws: Workspace) -> None:
    """Holds: the state hash is the sum over all that stands, and over all that is one."""
    parts = (_births(ws), _registers(ws), _edges(ws), _pairs(ws))
    total = sum(element(each) for part in parts for each in part) % (1 << HASH_BITS)
    assert ws.state_hash() == total.to_bytes(HASH_BITS // 8, "big")


def _births(ws: Workspace) -> Iterator[bytes]:
    registers = ws.engine.bench.registers
    for _no, id_ in ws.engine.bench.store.registers.ids():
        entity = registers.entity(id_)
        assert entity is not None
        if entity.block is not None and entity.slot is not None:
            birth = registers.birth(entity.block)
            run = registers.logged_run(birth)
            bundle = registers.facts(birth.row.bundle).bundle_id
            row = [to_wire(column[entity.slot]) for column in run.columns]
            layout = digest(run.facet + b"".join(run.fields))
            op_id = operation_id(bundle, birth.row.place(entity.slot, 0))
            yield b"b" + layout + id_ + op_id + _pack(row)


def _registers(ws: Workspace) -> Iterator[bytes]:
    registers = ws.engine.bench.registers
    ids = dict(ws.engine.bench.store.registers.ids())
    for no, slot in {row[:2] for row in ws.engine.bench.store.registers.all_tips()}:
        entity = registers.entity(ids[no])
        assert entity is not None
        tips = registers.written(entity, slot)
        now = shown(tips)
        assert now is not None
        key = b"existence" if slot == EXISTENCE else ids[abs(slot)]
        named = b"member" + key if slot < 0 else key
        op_ids = b"".join(sorted(tip.op_id for tip in tips))
        yield b"r" + ids[no] + named + op_ids + _pack(to_wire(now.value))


def _edges(ws: Workspace) -> Iterator[bytes]:
    ids = dict(ws.engine.bench.store.registers.ids())
    for edge in ws.engine.bench.store.edges.all():
        bundle = ws.engine.bench.registers.facts(edge.bundle).bundle_id
        ends = ids[edge.source] + ids[edge.target]
        said = _pack([edge.type, bool(edge.ordered)])
        yield b"e" + edge.id + operation_id(bundle, edge.place) + ends + said


def _pairs(ws: Workspace) -> Iterator[bytes]:
    """Yields what was said of pairs, and what it comes to: both by the reference model."""
    reference = Reference(applied(ws))
    for pair, words in reference.pairs.items():
        is_record, both = pair
        if len(both) < 2:
            continue
        op_ids = b"".join(sorted(id_ for id_ in words if id_ not in reference.replaced))
        kind = b"\x01" if is_record else b"\x02"
        yield b"p" + kind + b"".join(sorted(both)) + op_ids + reference.survivors.get(pair, b"")
    for is_record, member in {(kind, one) for kind, both in reference.survivors for one in both}:
        group = reference.group(member, is_record=is_record)
        root = reference.root(member) if is_record else min(group)
        if member != root:
            yield b"u" + (b"\x01" if is_record else b"\x02") + member + root


def _pack(value: object) -> bytes:
    return msgspec.msgpack.encode(value)
