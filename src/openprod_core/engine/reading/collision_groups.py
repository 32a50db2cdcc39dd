"""Collisions that came of the same bundles meeting, as one question: 500 renumbered cues."""

from collections import Counter

from openprod_core.bus.conflict_rows import ConflictGroup
from openprod_core.domain import core_schema
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.collisions import Collision, collisions, people
from openprod_core.engine.reading.sources import Sources


def conflict_groups(lens: Lens) -> list[ConflictGroup]:
    """Returns the groups of open collisions, the largest first."""
    sources = Sources(lens)
    groups: dict[str, list[Collision]] = {}
    for each in collisions(lens, sources):
        groups.setdefault(each.group, []).append(each)
    found = [_group(sources, key, members) for key, members in groups.items()]
    found.sort(key=lambda group: (-group.count, -group.at, group.id))
    return found


def _group(sources: Sources, key: str, members: list[Collision]) -> ConflictGroup:
    tips = members[0].tips
    text = f"{_sides(sources, members[0])}: {_what(members)}."
    return ConflictGroup(
        key, text, len(members), people(sources, tips), max(tip.at for tip in tips)
    )


def _sides(sources: Sources, one: Collision) -> str:
    sides: dict[int, str] = {}
    for tip in one.tips:
        label = tip.line.label
        what = f"“{label}”" if label else "edit"
        sides.setdefault(tip.line.no, f"{sources.name(tip)}'s {what}")
    return " against ".join(sides.values())


def _what(members: list[Collision]) -> str:
    values: Counter[str] = Counter()
    deletions: Counter[str] = Counter()
    definitions = links = 0
    for each in members:
        name = "" if each.table is None else each.table.name
        if each.table is not None and each.table.id in core_schema.CORE_TABLE_IDS:
            definitions += 1
        elif each.on_edge is not None:
            links += 1
        elif each.field is None:
            deletions[name] += 1
        else:
            values[name] += 1
    parts: list[str] = []
    if values:
        parts.append(f"{_counted(values, 'value')} in {_tables(values)}")
    if deletions:
        parts.append(f"{_counted(deletions, 'deleted row')} in {_tables(deletions)}")
    if links:
        parts.append(_many(links, "link"))
    if definitions:
        parts.append(f"{_many(definitions, 'change')} to tables, fields or choices")
    return " and ".join(parts)


def _counted(counts: "Counter[str]", noun: str) -> str:
    return _many(counts.total(), noun)


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _tables(counts: "Counter[str]") -> str:
    return next(iter(counts)) if len(counts) == 1 else f"{len(counts)} tables"
