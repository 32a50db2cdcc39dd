"""What an adoption would add and change: what stands against what the module wants.

Three states meet: what the version adopted before wanted, what stands, and what this one
wants. What people changed since then stays; tables and fields are never taken away.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from openprod_core.bus.module_rows import ChangeKind, ModuleChange
from openprod_core.domain import core_schema
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import Value
from openprod_core.engine.modules.desired import Desired

_STAYING: Final = frozenset((core_schema.TABLE.id, core_schema.FIELD.id, core_schema.CHOICE.id))


@dataclass(frozen=True, slots=True)
class Standing:
    """A core record as it is here."""

    alive: bool
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Step:
    """What an adoption does to one record."""

    kind: ChangeKind
    item: Desired
    writes: Mapping[str, Value]
    kept: tuple[str, ...] = ()
    """Keys whose values people changed here; the module's are not taken."""

    @property
    def writes_anything(self) -> bool:
        """Whether carrying it out makes operations."""
        return self.kind not in (ChangeKind.KEEP, ChangeKind.LEAVE)

    def told(self) -> ModuleChange:
        """Returns the step as a screen shows it."""
        details = self.kept if self.kind is ChangeKind.KEEP else tuple(self.writes)
        shown = () if self.kind is ChangeKind.ADD else details
        return ModuleChange(self.kind, self.item.what, self.item.name, self.item.where, shown)


def plan(
    desired: Sequence[Desired],
    former: Sequence[Desired],
    standing: Mapping[UUID, Standing],
    *,
    revive: bool,
) -> list[Step]:
    """Returns the steps of an adoption, in the order in which they are carried out.

    `former`: what the version adopted now wanted. `revive`: the module was taken away, so
    what people deleted of it comes back.
    """
    base = {each.id: each for each in former}
    steps: list[Step] = []
    for item in desired:
        step = _step(item, base.get(item.id), standing.get(item.id), revive)
        if step is not None:
            steps.append(step)
    wanted = {each.id for each in desired}
    for item in former:
        stands = standing.get(item.id)
        if item.id not in wanted and stands is not None and stands.alive:
            steps.append(_given_up(item, stands))
    return steps


def _step(
    item: Desired, base: Desired | None, stands: Standing | None, revive: bool
) -> Step | None:
    if stands is None:
        values = {**item.values, **item.once}
        said = {key: value for key, value in values.items() if value is not None}
        return Step(ChangeKind.ADD, item, said)
    writes, kept = _merged(item, base, stands)
    if not stands.alive:
        if base is not None and not revive and not item.insists:
            return None
        lost = {key: each for key, each in item.once.items() if stands.values.get(key) is None}
        return Step(ChangeKind.BRING_BACK, item, {**writes, **lost})
    if writes:
        return Step(ChangeKind.CHANGE, item, writes, kept)
    return Step(ChangeKind.KEEP, item, {}, kept) if kept else None


def _merged(
    item: Desired, base: Desired | None, stands: Standing
) -> tuple[dict[str, Value], tuple[str, ...]]:
    """Returns what is to be written, and the keys where people's change wins."""
    writes: dict[str, Value] = {}
    kept: list[str] = []
    for key, wanted in item.values.items():
        now = stands.values.get(key)
        if _same(now, wanted):
            continue
        untouched = base is not None and _same(now, base.values.get(key))
        unsaid = base is None and (now is None or not stands.alive)
        if item.insists or untouched or unsaid:
            writes[key] = wanted
        elif base is None or not _same(wanted, base.values.get(key)):
            kept.append(key)
    return writes, tuple(kept)


def _same(one: Value, other: Value) -> bool:
    return one == other and type(one) is type(other)


def _given_up(item: Desired, stands: Standing) -> Step:
    """Returns what becomes of a record that this version does not have any more."""
    touched = any(not _same(stands.values.get(key), each) for key, each in item.values.items())
    if item.table.id in _STAYING or (touched and not item.insists):
        return Step(ChangeKind.LEAVE, item, {})
    return Step(ChangeKind.DROP, item, {})


def renamed(steps: Sequence[Step], names: Mapping[UUID, str]) -> list[Step]:
    """Returns steps in which new tables have other names, since theirs are taken."""
    return [
        replace(step, writes={**step.writes, "name": names[step.item.id]})
        if step.kind is ChangeKind.ADD and step.item.id in names
        else step
        for step in steps
    ]
