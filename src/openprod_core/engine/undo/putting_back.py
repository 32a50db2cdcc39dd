"""The writes that give a register back what a step replaced in it.

Where several values stood that differ, each is written again: the question that the step
decided is open again, with the same sides (reading/origins.py says whose they are).
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.ids import bundle_of
from openprod_core.engine.reading.made_apart import made_apart
from openprod_core.engine.reading.sources import Sources
from openprod_core.engine.reading.stood import Stood, differing, stood
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.undo.taken_back import TakenBack
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.oplog import BundleRow
from openprod_core.storage.sqlite.registers import EntityRow


def field_put_back(
    bench: Workbench,
    replaced: Iterable[bytes],
    id_: bytes,
    field: bytes,
    pred: list[bytes],
    taken_back: TakenBack,
) -> list[ops.Operation]:
    """Returns what gives a field, and those that show as one with it, back what stood there."""
    found = stood(bench, replaced, (id_, field))
    newest = sorted(one for each in found.values() for one in each)[-1:]
    own = differing(found.pop((id_, field), newest))
    if not own:
        return [ops.SetField(id_, field, None, pred)]
    # A text goes first, since a change to it replaces all that stands.
    texts = [_text_again(bench, id_, field)] if any(each.is_text for each in own) else []
    here = [ops.SetField(id_, field, each.value, pred) for each in own if not each.is_text]
    beside: list[ops.Operation] = []
    for (other, its_field), each in sorted(found.items(), key=lambda item: max(item[1])):
        row, slot = bench.registers.entity(other), bench.registers.entity(its_field)
        if row is None or slot is None:
            continue
        tips = bench.registers.raw_tips(row, slot.no)
        if any(not taken_back.is_of(bench.store.oplog.header(tip.facts.no)) for tip in tips):
            continue
        apart = [one for one in differing(each) if not one.is_text]
        if any(one.value != own[-1].value for one in apart):
            beside += [ops.SetField(other, its_field, one.value, op_ids(tips)) for one in apart]
    # What showed is written last, and so shows again.
    return [*texts, *beside, *here] if newest[0] in own else [*texts, *here, *beside]


def _text_again(bench: Workbench, id_: bytes, field: bytes) -> ops.Operation:
    """Returns a change to a text that changes nothing: what its document says shows again."""
    entity = bench.registers.entity(id_)
    assert entity is not None
    slot = bench.model.number(UUID(bytes=field))
    said = bench.documents.value(entity.no, slot)
    return ops.ApplyCrdt(id_, field, bench.documents.replacement(entity.no, slot, said))


def existence_put_back(
    bench: Workbench,
    entity: EntityRow,
    found: Sequence[Stood],
    step: Sequence[BundleRow],
    *,
    now: bool,
) -> list[bool]:
    """Returns what must be said of whether an entity is there, for it to be as before a step.

    `found`: what the step replaced, oldest first; `now`: what it said last. Both answers
    together are the question that the step decided.
    """
    words = [each.value is True for each in differing(found)] or [not now]
    if any(words) or not _was_in_doubt(bench, entity, found, step, now):
        return words
    return [*(False for _each in found), True]


def _was_in_doubt(
    bench: Workbench,
    entity: EntityRow,
    deletions: Sequence[Stood],
    step: Sequence[BundleRow],
    now: bool,
) -> bool:
    """Returns whether a step decided on a deletion that somebody had worked against."""
    is_edge = bench.store.edges.edge(entity.no) is not None
    if not now or (step[0].kind == BundleKind.RESOLVE and not is_edge):
        # What is plainly gone nobody deletes again. A link comes back with a record, too.
        return True
    sources = Sources(bench)
    tips: list[Tip] = []
    for each in deletions:
        bundle_id, place = bundle_of(each.op_id)
        header = bench.store.oplog.by_id(bundle_id)
        assert header is not None
        tips.append(Tip(bench.registers.facts(header.no), place, each.value))
    own = {row.no for row in step}
    return any(
        line.no not in own and sources.had_seen(step[0].log, step[0].seq, line.log, line.seq)
        for line in made_apart(bench, sources, entity, tips).lines
    )
