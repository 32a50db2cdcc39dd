"""Decides for every row of a file: a new record, a change to one, no change, or a problem.

By key: the columns that a person or keys.py chose. Rows without a key, and all rows where no
key exists, are compared whole: a row is known where a record that no other row has taken
holds all its filled cells. Two equal rows want two records.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from openprod_core.bus.imports import RowProblem
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.values import Value
from openprod_core.engine.imports.keys import key_value
from openprod_core.engine.imports.wording import and_list

PATTERNS_MAX: Final = 64
"""Different sets of filled cells for which records are looked up; each costs one index."""

_Row = tuple[Value, ...]


@dataclass(slots=True)
class Matching:
    """What becomes of each row."""

    creates: list[_Row] = field(default_factory=list)
    updates: dict[UUID, dict[int, Value]] = field(default_factory=dict)
    unchanged: int = 0
    missing: list[UUID] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)


def match_rows(
    rows: Sequence[_Row],
    lines: Sequence[int],
    ids: Sequence[UUID],
    held: Sequence[list[Value] | None],
    *,
    key: tuple[int, ...],
    whole_rows: bool,
    bad: Mapping[int, RowProblem],
    headings: Sequence[str],
    required: Sequence[tuple[int, str]] = (),
    clear_empty: bool = False,
) -> Matching:
    """Matches `rows` to the records `ids`.

    `held` has, for each position of a row, what the records hold there; None: a field that
    they do not have yet. An empty `key` makes every row new.
    """
    matcher = _Matcher(rows, lines, ids, held, headings, required, clear_empty)
    if not key:
        for row in range(len(rows)):
            matcher.add(row, bad.get(row))
        return matcher.result
    if whole_rows:
        matcher.whole(range(len(rows)), range(len(ids)), key, bad)
    else:
        keyless_rows, keyless_records = matcher.by_key(key, bad)
        known = tuple(at for at, column in enumerate(held) if column is not None)
        matcher.whole(keyless_rows, keyless_records, known, bad)
    matcher.result.missing = [record for at, record in enumerate(ids) if at not in matcher.found]
    return matcher.result


class _Matcher:
    def __init__(
        self,
        rows: Sequence[_Row],
        lines: Sequence[int],
        ids: Sequence[UUID],
        held: Sequence[list[Value] | None],
        headings: Sequence[str],
        required: Sequence[tuple[int, str]],
        clear_empty: bool,
    ) -> None:
        self.result = Matching()
        self.found: set[int] = set()
        """Places of the records that the file holds."""
        self._rows = rows
        self._lines = lines
        self._ids = ids
        self._held = held
        self._headings = headings
        self._required = required
        self._clear_empty = clear_empty

    def by_key(
        self, key: tuple[int, ...], bad: Mapping[int, RowProblem]
    ) -> tuple[list[int], list[int]]:
        """Settles all rows that have a key; returns the rows and records that have none."""
        records, keyless_records = self._records_by_key(key)
        seen: dict[_Row, int] = {}
        keyless_rows: list[int] = []
        name = and_list([f"“{self._headings[at]}”" for at in key])
        for at, row in enumerate(self._rows):
            wanted = tuple([key_value(row[part]) for part in key])
            if all(part is None for part in wanted):
                keyless_rows.append(at)
                continue
            first = seen.setdefault(wanted, self._lines[at])
            hits = records.get(wanted, ())
            self.found.update(hits)
            if at in bad:
                self.result.problems.append(bad[at])
            elif first != self._lines[at]:
                why = f"Line {first:,} has the same {name}; only that line was taken."
                self._refuse(at, key, why)
            elif len(hits) > 1:
                why = f"{len(hits)} records have this {name}, so it is not clear which is meant."
                self._refuse(at, key, why)
            elif hits:
                self._change(hits[0], row)
            else:
                self.add(at, None)
        return keyless_rows, keyless_records

    def _records_by_key(self, key: tuple[int, ...]) -> tuple[dict[_Row, list[int]], list[int]]:
        records: dict[_Row, list[int]] = defaultdict(list)
        keyless: list[int] = []
        columns = [self._held[part] or [None] * len(self._ids) for part in key]
        for at, parts in enumerate(zip(*columns, strict=True)):
            has = tuple(map(key_value, parts))
            if all(part is None for part in has):
                keyless.append(at)
            else:
                records[has].append(at)
        return records, keyless

    def whole(
        self,
        rows: Sequence[int],
        records: Sequence[int],
        positions: tuple[int, ...],
        bad: Mapping[int, RowProblem],
    ) -> None:
        """Settles `rows` by comparing them whole with `records`, equal ones first."""
        good = [at for at in rows if at not in bad]
        self.result.problems += [bad[at] for at in rows if at in bad]
        if not records:
            for at in good:
                self.add(at, None)
            return
        free = dict.fromkeys(records)
        left = self._take(good, free, positions)
        # An empty cell never clears, so a record that has more than the row is still the row's.
        patterns: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for at in left:
            filled = tuple(part for part in positions if self._rows[at][part] is not None)
            patterns[filled].append(at)
        new: list[int] = []
        for count, (filled, same) in enumerate(patterns.items()):
            if filled and filled != positions and count < PATTERNS_MAX:
                new += self._take(same, free, filled)
            else:
                new += same
        for at in sorted(new):
            self.add(at, None)

    def _take(
        self, rows: Sequence[int], free: dict[int, None], positions: tuple[int, ...]
    ) -> list[int]:
        """Gives each row a free record that equals it there; returns the rows without one."""
        index: dict[_Row, list[int]] = defaultdict(list)
        columns = [self._held[part] or [] for part in positions]
        for record in reversed(free):
            index[tuple([column[record] for column in columns])].append(record)
        left: list[int] = []
        for at in rows:
            row = self._rows[at]
            hits = index.get(tuple([row[part] for part in positions]))
            if not hits:
                left.append(at)
                continue
            record = hits.pop()
            del free[record]
            self.found.add(record)
            self._change(record, row)
        return left

    def add(self, at: int, problem: RowProblem | None) -> None:
        """Makes the row a new record, unless it has a problem or lacks what is required."""
        if problem is not None:
            self.result.problems.append(problem)
            return
        row = self._rows[at]
        for part, name in self._required:
            if part < 0 or row[part] is None:
                why = f"A new record needs “{name}”."
                self.result.problems.append(RowProblem(self._lines[at], name, "", why))
                return
        self.result.creates.append(row)

    def _change(self, record: int, row: _Row) -> None:
        changes = {
            at: value
            for at, (value, column) in enumerate(zip(row, self._held, strict=True))
            if (value is not None or self._clear_empty)
            and value != (column[record] if column is not None else None)
        }
        if changes:
            self.result.updates[self._ids[record]] = changes
        else:
            self.result.unchanged += 1

    def _refuse(self, at: int, key: tuple[int, ...], why: str) -> None:
        shown = " · ".join(
            str(self._rows[at][part]) for part in key if self._rows[at][part] is not None
        )
        heading = self._headings[key[0]]
        self.result.problems.append(RowProblem(self._lines[at], heading, shown[:200], why))
