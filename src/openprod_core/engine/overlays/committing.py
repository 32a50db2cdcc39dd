"""Writes what an overlay comes to as operations on what everybody has.

Tables and fields come first, so that what follows finds them; what is deleted goes last.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import bundle_of, operation_id
from openprod_core.domain.values import Value
from openprod_core.engine.overlays.net import REGISTER_KINDS, Held, Net, Pair
from openprod_core.engine.overlays.places import Places
from openprod_core.engine.overlays.writes import creation_of, write_of
from openprod_core.engine.registers.tips import Tip, shown
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

RUN_RECORDS_MAX: Final = 20_000


def write_net(pair: Pair, net: Net, draft: Draft) -> None:
    """Adds to an open draft of the ground all that an overlay changes."""
    draft.add(_births(pair, net.born))
    held, joined = net.held, _replay(pair, draft)
    if joined:
        # Records or fields became one, and a write may replace what stands elsewhere.
        held = list(_named_anew(pair, [*net.held, *net.same]))
    held.sort(key=_order)
    back = [each for each in held if _order(each) == 0]
    draft.add([_written(pair, each) for each in back])
    draft.add([creation_of(pair.branch, edge) for edge in net.edges])
    draft.add([_written(pair, each) for each in held[len(back) :]])
    if joined:
        draft.add(_beyond_births(pair, net.born))


def _order(held: Held) -> int:
    """Returns 0 for what comes back, 2 for what is deleted, 1 for all between."""
    if held.slot != EXISTENCE:
        return 1
    return 0 if held.value is True else 2


def _named_anew(pair: Pair, held: Sequence[Held]) -> Iterator[Held]:
    """Yields what is held with all that it replaces, wherever that stands, oldest first."""
    registers = pair.branch.registers
    written = [(registers.written(each.entity, each.slot), each) for each in held]
    # Of values that show as one, the newest shows.
    written.sort(key=lambda pair: max(tip.order for tip in pair[0]))
    for tips, each in written:
        named = _named(pair, tips)
        if each.is_change or not named <= set(each.pred) or not _says(pair, each):
            # Several relations may be moved by one operation, which names all that it replaces.
            is_edge = pair.branch.store.edges.edge(each.entity.no) is not None
            yield each if is_edge else each._replace(pred=sorted(named))


def _says(pair: Pair, held: Held) -> bool:
    """Returns whether a register of everybody's says by itself what is staged for it."""
    registers = pair.ground.registers
    entity, slot = registers.entity(held.id), pair.ground_slot(held.slot)
    if entity is None or slot is None:
        return False
    now = shown(registers.raw_tips(entity, slot))
    return now is not None and now.value == held.value


def _named(pair: Pair, tips: Sequence[Tip]) -> set[bytes]:
    """Returns the operations of everybody that staged ones replace, and those before them."""
    branch = pair.branch
    found: set[bytes] = set()
    seen: set[bytes] = set()
    ahead = [tip.op_id for tip in tips if tip.facts.is_staged]
    while ahead:
        op_id = ahead.pop()
        bundle_id, place = bundle_of(op_id)
        header = branch.store.oplog.by_id(bundle_id)
        if header is None or op_id in seen:
            continue
        seen.add(op_id)
        if header.log != branch.registers.staged_log:
            found.add(op_id)
            continue
        operation, _start = branch.registers.logged.get(header.no).at(place)
        ahead += getattr(operation, "pred", ())
    return found


def _beyond_births(pair: Pair, born: Sequence[tuple[EntityRow, bytes]]) -> list[ops.Operation]:
    """Returns what new records say once more, where they are one with others.

    It replaces what everybody has there, or shows because it is the newest. Their values are
    there already; two writes that agree are no question.
    """
    branch, registers = pair.branch, pair.branch.registers
    found: list[tuple[Tip, ops.Operation]] = []
    for entity, id_ in born:
        slots = set(branch.store.registers.tips_of(entity.no))
        if len(registers.members(entity)) > 1 and entity.block is not None:
            slots.update(registers.birth(entity.block).offsets)
        for slot in sorted(slots):
            tips = registers.raw_tips(entity, slot)
            mine, now = shown(tips), shown(registers.tips(entity, slot))
            if mine is None or mine.is_text:
                continue
            named = _named(pair, tips)
            shows = now is not None and now.op_id == mine.op_id
            if named or (shows and len(registers.members(entity)) > 1):
                value = mine.value
                write = write_of(branch, entity.no, id_, slot, value, sorted(named))
                found.append((mine, write))
    found.sort(key=lambda each: each[0].order)
    return [write for _mine, write in found]


def _written(pair: Pair, held: Held) -> ops.Operation:
    if held.is_text:
        field = pair.branch.model.id_of(held.slot).bytes
        named = _named(pair, pair.branch.registers.written(held.entity, held.slot))
        return ops.ApplyCrdt(held.id, field, _delta(pair, held), sorted(named))
    if held.slot > 0 and held.slot in pair.branch.model.columns:
        field = pair.branch.model.id_of(held.slot).bytes
        return ops.SetField(held.id, field, held.value, held.pred)
    return write_of(pair.branch, held.entity.no, held.id, held.slot, held.value, held.pred)


def _delta(pair: Pair, held: Held) -> bytes:
    """Returns what the overlay's document of a text has beyond everybody's."""
    slot = pair.ground_slot(held.slot)
    entity = pair.ground.registers.entity(held.id)
    state = b""
    if slot is not None and entity is not None:
        state = pair.ground.documents.state(entity.no, slot)
    return pair.branch.documents.since(held.entity.no, held.slot, state)


def _births(pair: Pair, born: Sequence[tuple[EntityRow, bytes]]) -> list[ops.Operation]:
    model, registers = pair.branch.model, pair.branch.registers
    places = Places(pair.branch)
    by_home: dict[int | None, list[tuple[EntityRow, bytes]]] = {}
    more: dict[int, list[tuple[EntityRow, bytes]]] = {}
    for entity, id_ in born:
        homes = [facet for facet in places.homes(entity) if places.is_there(id_, -facet)]
        own = None if entity.block is None else registers.birth(entity.block).row.facet
        home = own if own in homes else next(iter(homes), None)
        by_home.setdefault(home, []).append((entity, id_))
        for facet in homes:
            if facet != home:
                more.setdefault(facet, []).append((entity, id_))
    found: list[ops.Operation] = []
    for home in sorted(by_home, key=lambda facet: not (facet and model.is_schema_facet(facet))):
        if home is None:
            found += [ops.CreateEntity(id_) for _entity, id_ in by_home[home]]
        else:
            for at in range(0, len(by_home[home]), RUN_RECORDS_MAX):
                found += _run(pair, home, by_home[home][at : at + RUN_RECORDS_MAX])
    for facet, records in more.items():
        for entity, id_ in records:
            found.append(ops.AttachFacet(id_, model.id_of(facet).bytes, []))
            for slot, value in _values(pair, facet, entity):
                found.append(ops.SetField(id_, model.id_of(slot).bytes, value, []))
            found += _texts(pair, facet, [(entity, id_)])
    return found


def _run(pair: Pair, facet: int, records: Sequence[tuple[EntityRow, bytes]]) -> list[ops.Operation]:
    slots, types = _columns(pair, facet, texts=False)
    own = _own_values(pair, facet, [row for row, _id in records], slots, types)
    columns: list[list[Any]] = []
    fields: list[bytes] = []
    for at, slot in enumerate(slots):
        column = [row[at] for row in own]
        if any(value is not None for value in column):
            fields.append(pair.branch.model.id_of(slot).bytes)
            columns.append(column)
    ids = b"".join(id_ for _entity, id_ in records)
    run = ops.Records(pair.branch.model.id_of(facet).bytes, fields, ids, columns)
    return [run, *_texts(pair, facet, records)]


def _values(pair: Pair, facet: int, entity: EntityRow) -> Iterator[tuple[int, Value]]:
    slots, types = _columns(pair, facet, texts=False)
    [own] = _own_values(pair, facet, [entity], slots, types)
    for slot, value in zip(slots, own, strict=True):
        if value is not None:
            yield slot, value


def _own_values(
    pair: Pair,
    facet: int,
    entities: Sequence[EntityRow],
    slots: Sequence[int],
    types: Sequence[Any],
) -> list[list[Value]]:
    """Returns what was written to records by themselves, whatever they are one with."""
    registers = pair.branch.registers
    if registers.unions.is_idle:
        rows = pair.branch.store.tables.cells_of(facet, [row.no for row in entities], slots)
        return [
            [from_cell(cell, type_) for cell, type_ in zip(cells, types, strict=True)]
            for _live, *cells in (rows[row.no] for row in entities)
        ]
    return [
        [
            None if (tip := shown(registers.raw_tips(row, slot))) is None else tip.value
            for slot in slots
        ]
        for row in entities
    ]


def _texts(
    pair: Pair, facet: int, records: Sequence[tuple[EntityRow, bytes]]
) -> list[ops.Operation]:
    slots, _types = _columns(pair, facet, texts=True)
    return [
        ops.ApplyCrdt(
            id_,
            pair.branch.model.id_of(slot).bytes,
            pair.branch.documents.since(entity.no, slot, b""),
        )
        for slot in slots
        for entity, id_ in records
        if pair.branch.store.registers.text_doc(entity.no, slot) is not None
    ]


def _columns(pair: Pair, facet: int, *, texts: bool) -> tuple[list[int], list[Any]]:
    columns = pair.branch.model.columns_of(facet)
    places = Places(pair.branch)
    facet_id = pair.branch.model.id_of(facet).bytes
    chosen = {
        slot: column
        for slot, column in columns.items()
        if column.type.is_crdt == texts and places.is_there(facet_id, slot)
    }
    return list(chosen), [column.type for column in chosen.values()]


def _replay(pair: Pair, draft: Draft) -> bool:
    """Adds the staged operations that are no writes to registers, as they were staged.

    What they name as replaced may be staged itself: then it is named by its new id.
    Returns whether there were any.
    """
    again: dict[bytes, bytes] = {}
    for number, place, operation in staged_specials(pair):
        bundle_id = pair.branch.store.oplog.header(number).bundle_id
        added = draft.add([_renamed(operation, again)])
        if added is not None:
            again[operation_id(bundle_id, place)] = added
    return bool(again)


def _renamed(operation: ops.Operation, again: dict[bytes, bytes]) -> ops.Operation:
    pred = getattr(operation, "pred", None)
    if not pred:
        return operation
    named = [again.get(op_id, op_id) for op_id in pred]
    return msgspec.structs.replace(operation, pred=named)


def staged_specials(pair: Pair) -> list[tuple[int, int, ops.Operation]]:
    """Returns (bundle, place, operation) of what is staged and is no write to a register."""
    log = pair.branch.registers.staged_log
    assert log is not None
    found: list[tuple[int, int, ops.Operation]] = []
    for number in pair.branch.store.oplog.numbers_from(log, 1):
        place = 0
        for operation in pair.branch.registers.logged.get(number).operations:
            if not isinstance(operation, (*REGISTER_KINDS, ops.UnknownOperation)):
                found.append((number, place, operation))
            place += ops.places(operation)
    return found
