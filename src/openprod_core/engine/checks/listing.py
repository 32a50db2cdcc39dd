"""Checks and what they find, as a screen shows them."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.bus import finding_queries as queries
from openprod_core.bus.check_rows import (
    CheckPreview,
    CheckRow,
    FindingCounts,
    Problem,
    ProblemPart,
    Severity,
    Waiver,
)
from openprod_core.domain.hlc import Hlc
from openprod_core.engine.checks.check import Check, read_checks
from openprod_core.engine.checks.finding import Trouble, find
from openprod_core.engine.checks.options import read_options
from openprod_core.engine.checks.speaking import Speaker
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.registers.tips import shown
from openprod_core.engine.rules.answers import WAIVED, Answer, answers_on
from openprod_core.engine.rules.listing import suggestion_groups
from openprod_core.storage.sqlite.registers import EXISTENCE

_RANK: Final = {severity: at for at, severity in enumerate(Severity)}


def check_rows(lens: Lens) -> list[CheckRow]:
    """Returns all checks in the order in which they were made."""
    return [
        CheckRow(
            check.id,
            check.name,
            check.said.text("description"),
            None if check.table is None else check.table.id,
            check.said.text("kind"),
            check.where,
            read_options(check.said.text("options")),
            check.said.text("severity"),
            check.message,
            check.enabled,
            check.said.text("module"),
            check.problem,
        )
        for check in read_checks(lens)
    ]


def subject_of(check: Check, trouble: Trouble) -> str:
    """Returns the name of a problem in commands, and in the answer to it."""
    return f"check/{check.id.hex}/{trouble.facts.hex()}"


def problems(lens: Lens, query: queries.ListProblems) -> list[Problem]:
    """Returns what checks find now, the worst first, oldest records first."""
    found: list[tuple[int, Check, Trouble, Answer | None]] = []
    wanted = _numbers(lens, query.record)
    if wanted is not None and not wanted:
        return []
    for at, check in enumerate(_looking(lens, query.check)):
        if query.table is not None and check.home.id != query.table:
            continue
        for trouble, waiver in _told(lens, check):
            is_wanted = wanted is None or not wanted.isdisjoint(trouble.entities)
            if is_wanted and (waiver is not None) == query.waived:
                found.append((at, check, trouble, waiver))
    found.sort(key=lambda each: (_RANK[each[2].severity], each[0]))
    return _shown(lens, found[: query.limit])


def find_named(lens: Lens, subjects: Sequence[str]) -> list[tuple[Check, Trouble]]:
    """Returns the problems of these subjects, as far as they are there still."""
    wanted = set(subjects)
    checks = {subject.split("/")[1] for subject in wanted if subject.count("/") == 2}
    return [
        (check, trouble)
        for check in read_checks(lens)
        if check.looks and check.id.hex in checks
        for trouble in find(lens, check)
        if subject_of(check, trouble) in wanted
    ]


def counts(lens: Lens) -> FindingCounts:
    """Returns what waits for a person."""
    by_severity = dict.fromkeys(Severity, 0)
    waived = 0
    for check in _looking(lens, None):
        for trouble, waiver in _told(lens, check):
            if waiver is None:
                by_severity[trouble.severity] += 1
            else:
                waived += 1
    proposed = sum(group.count for group in suggestion_groups(lens))
    return FindingCounts(
        proposed,
        by_severity[Severity.ERROR],
        by_severity[Severity.WARNING],
        by_severity[Severity.INFO],
        waived,
    )


def preview(lens: Lens, check: Check, limit: int) -> CheckPreview:
    """Returns what a check would find now, whether or not it is written."""
    if check.problem:
        return CheckPreview((), 0, check.problem)
    found = find(lens, check)
    found.sort(key=lambda each: _RANK[each.severity])
    rows: list[tuple[int, Check, Trouble, Answer | None]] = [
        (0, check, trouble, None) for trouble in found[:limit]
    ]
    return CheckPreview(tuple(_shown(lens, rows)), len(found), "")


def _looking(lens: Lens, wanted: UUID | None) -> list[Check]:
    return [check for check in read_checks(lens) if check.looks and wanted in (None, check.id)]


def _told(lens: Lens, check: Check) -> list[tuple[Trouble, Answer | None]]:
    try:
        found = find(lens, check)
    except QueryError:
        return []
    waivers = answers_on(lens, check.id).by_subject if found else {}
    told: list[tuple[Trouble, Answer | None]] = []
    for trouble in found:
        answer = waivers.get(subject_of(check, trouble))
        told.append((trouble, answer if answer and answer.answer == WAIVED else None))
    return told


def _numbers(lens: Lens, record: UUID | None) -> set[int] | None:
    if record is None:
        return None
    entity = lens.registers.entity(record.bytes)
    return set() if entity is None else {lens.registers.root(entity).no}


def _shown(lens: Lens, found: Sequence[tuple[int, Check, Trouble, Answer | None]]) -> list[Problem]:
    authors = Authors(lens)
    by_check: dict[UUID, list[Trouble]] = {}
    for _at, check, trouble, _answer in found:
        by_check.setdefault(check.id, []).append(trouble)
    speakers: dict[UUID, Speaker] = {}
    rows: list[Problem] = []
    for _at, check, trouble, answer in found:
        if check.id not in speakers:
            speakers[check.id] = Speaker(lens, check, by_check[check.id])
        speaker = speakers[check.id]
        rows.append(
            Problem(
                subject_of(check, trouble),
                check.id,
                check.name,
                trouble.severity,
                str(trouble.kind),
                speaker.of(trouble),
                check.home.id,
                tuple(speaker.id_of(number) for number in trouble.entities),
                tuple(speaker.title_of(number) for number in trouble.entities),
                _parts(speaker, trouble),
                None if answer is None else _waiver(lens, authors, answer),
            )
        )
    return rows


def _parts(speaker: Speaker, trouble: Trouble) -> tuple[ProblemPart, ...]:
    if len(trouble.parts) < 2:
        return ()
    return tuple(
        ProblemPart(
            part.kind,
            part.severity,
            tuple(UUID(bytes=each.id) for each in part.taken),
            speaker.of_part(trouble, part),
        )
        for part in trouble.parts
    )


def _waiver(lens: Lens, authors: Authors, answer: Answer) -> Waiver:
    said: Any = lens.registers.entity(answer.id)
    now = None if said is None else shown(lens.registers.tips(said, EXISTENCE))
    if now is None:
        return Waiver(answer.reason, "", 0)
    _actor, name = authors.of(now.facts.log)
    return Waiver(answer.reason, name, Hlc.from_bytes(now.facts.hlc).wall_ms)
