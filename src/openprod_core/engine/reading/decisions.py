"""What was decided of collisions: read from the log, so it can be revisited at any time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from uuid import UUID

from openprod_core.bus.conflict_rows import Decision
from openprod_core.bus.queries import ListDecisions
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.collision_texts import Wording
from openprod_core.engine.reading.decided import Decided, decided_by
from openprod_core.engine.reading.moments import clock_words
from openprod_core.engine.reading.origins import decision_behind
from openprod_core.engine.reading.sources import Said, Sources
from openprod_core.engine.registers.tips import Tip, differ
from openprod_core.storage.sqlite.collisions import BundleLine

EVERY: Final = ListDecisions()


def decisions(lens: Lens, query: ListDecisions = EVERY) -> list[Decision]:
    """Returns what was decided, newest first; decisions of a record that is gone included."""
    sources = Sources(lens)
    wording = Wording(lens, sources)
    found: list[Decision] = []
    for line in _bundles(lens, query.record):
        sources.take((line,))
        place = 0
        operations = lens.registers.logged.get(line.no).operations
        along = _along(operations)
        for operation in operations:
            if len(found) >= query.limit:
                return found
            decided = decided_by(lens, wording, operation)
            place, at = place + ops.places(operation), place
            if decided is None or query.record not in (None, decided[0].record):
                continue
            if not (along and decided[0].edge is not None and decided[0].is_existence):
                found.append(_told(lens, sources, decided[0], Said(line, at, decided[1])))
    return found


def _along(operations: Iterable[object]) -> bool:
    """Returns whether links come or go along with a record that was decided on."""
    return any(isinstance(each, ops.DeleteEntity | ops.RestoreEntity) for each in operations)


def _bundles(lens: Lens, record: UUID | None) -> Iterator[BundleLine]:
    store = lens.store.collisions
    if record is None:
        yield from store.of_kind(BundleKind.RESOLVE)
        return
    entity = lens.registers.entity(record.bytes)
    if entity is not None:
        edges = lens.store.edges.of(lens.registers.root(entity).no)
        touched = lens.store.registers.touched_by
        numbers = {no for each in (entity.no, *(edge.no for edge in edges)) for no in touched(each)}
        decided = [line for no in numbers if (line := store.line(no)).kind == BundleKind.RESOLVE]
        yield from sorted(decided, key=lambda line: (line.hlc, line.bundle_id), reverse=True)


def _told(lens: Lens, sources: Sources, about: Decided, said: Said) -> Decision:
    tips = lens.registers.tips(about.entity, about.slot)
    stands = not differ(tips) and any(_does(lens, tip, about, said) for tip in tips)
    if about.is_existence and lens.store.registers.has_conflict(about.entity.no, about.slot):
        stands = False
    name = sources.name(said)
    if about.is_existence:
        text = f"{name} {'kept' if said.value else 'let go of'} {about.subject}."
    else:
        text = f"{name} decided on {_quoted(about, said)} for {about.subject}"
        text += _losing_words(sources, about, said) + "."
    back = any(lens.store.oplog.header(tip.facts.no).target == said.line.bundle_id for tip in tips)
    return _row(sources, about, said, text, stands=stands, taken_back=back)


def _does(lens: Lens, tip: Tip, about: Decided, said: Said) -> bool:
    """Returns whether a tip is a decision, or the redo of it after it was taken back."""
    header = lens.store.oplog.header(tip.facts.no)
    return decision_behind(lens, tip.op_id, header, about.asked) == said.own_id


def _row(
    sources: Sources, about: Decided, said: Said, text: str, *, stands: bool, taken_back: bool
) -> Decision:
    actor, name = sources.authors.of(said.line.log)
    return Decision(
        about.conflict,
        about.record,
        about.table_id,
        about.field_id,
        about.edge,
        about.title,
        about.name,
        said.value,
        tuple(sources.shown(each) for each in _losing(sources, about, said)),
        actor,
        name,
        said.at,
        UUID(bytes=said.line.bundle_id),
        stands,
        text,
        taken_back,
    )


def _losing(sources: Sources, about: Decided, said: Said) -> list[Said]:
    """Returns what a decision replaced and did not choose, oldest first."""
    if about.is_existence:
        return []
    replaced = [sources.write(op_id, about.asked) for op_id in sources.replaced(said)]
    losing = [
        sources.original(each, about.asked)
        for each in replaced
        if each is not None and (type(each.value), each.value) != (type(said.value), said.value)
    ]
    return sorted(losing, key=lambda each: each.order)


def _losing_words(sources: Sources, about: Decided, said: Said) -> str:
    losing = _losing(sources, about, said)
    if not losing:
        return ""
    values = [f"{sources.name(each)}'s {_quoted(about, each)}" for each in losing]
    return f"; {' and '.join(values)} did not stand"


def _quoted(about: Decided, said: Said) -> str:
    return about.say(said.value) or "nothing"


def reopened_by(
    sources: Sources, wording: Wording, about: Decided, says: Sequence[Said], tips: Sequence[Said]
) -> Decision | None:
    """Returns the decision that stands in doubt again.

    Somebody had not seen it, or whoever decided took it back. `says` are the writes to the
    register, `tips` all that stand against each other in it.
    """
    backs = (tip.back for tip in says if tip.back is not None)
    undone = next((back for back in backs if back.decision), None)
    if undone is not None and (made := sources.write(undone.decision, about.asked)) is not None:
        name, chosen = sources.name(made), _quoted(about, made)
        text = f"{name} had decided on {chosen}, and took that back."
        return _row(sources, about, made, text, stands=False, taken_back=True)
    decided = [tip for tip in says if tip.is_decision]
    if not decided or len(tips) < 2:
        return None
    newest = max(decided, key=lambda tip: tip.order)
    others = [tip for tip in tips if tip is not newest]
    text = _reopening(sources, wording, about, newest, others)
    return _row(sources, about, newest, text, stands=False, taken_back=False)


def _reopening(
    sources: Sources, wording: Wording, about: Decided, decision: Said, others: Sequence[Said]
) -> str:
    other = max(others, key=lambda tip: (tip.is_decision, tip.line.arrived_ms, tip.order))
    name, chosen = sources.name(decision), _quoted(about, decision)
    other_name = sources.name(other)
    if other.is_decision:
        return (
            f"{name} decided on {chosen}, {other_name} on {_quoted(about, other)}, "
            "neither knowing of the other."
        )
    arrived = max(other.line.arrived_ms, decision.line.arrived_ms)
    made = clock_words(other.at, wording.zone, arrived)
    came = clock_words(arrived, wording.zone, arrived)
    if other.line.arrived_ms >= decision.line.arrived_ms:
        return (
            f"Reopened: {other_name}'s edit from {made} arrived at {came}, "
            f"after {name} had decided on {chosen}."
        )
    return (
        f"Reopened: {name}'s decision on {chosen} arrived at {came}; "
        f"it was made without {other_name}'s edit from {made}."
    )
