"""What people said of something that a rule proposes or a check found: records of `core.answer`.

`accepted` notes that a rule put a record into a table, with or without being asked each
time: so what it put there is told from what people did, and what they took out again is
not put back. `dismissed` and `waived` name their subject exactly.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from openprod_core.bus.rule_rows import SuggestionKind
from openprod_core.domain import core_schema
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.engine.lens import Lens
from openprod_core.engine.model import Model
from openprod_core.storage.sqlite.findings import AnswerColumns

ACCEPTED: Final = "accepted"
DISMISSED: Final = "dismissed"
WAIVED: Final = "waived"
NAMED_MAX: Final = 500
"""Records whose answers are asked for one by one; above, all of the rule's are read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer."""

    id: bytes
    subject: str
    record: bytes
    other: bytes
    answer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers on what one rule or check says."""

    by_subject: dict[str, Answer] = field(default_factory=dict)
    """Those that were dismissed or waived."""
    placed: dict[bytes, list[bytes]] = field(default_factory=dict)
    """Record -> the answers that note that the rule put it into its table."""
    refused: frozenset[bytes] = frozenset()
    """Records that it is not to put there."""


def answers_on(lens: Lens, rule: UUID, records: Sequence[bytes] | None = None) -> Answers:
    """Returns the answers on a rule or check; `records`: at least those on these."""
    named = None if records is None or len(records) > NAMED_MAX else records
    found = Answers()
    refused: set[bytes] = set()
    for each in _read(lens, rule.bytes, named):
        if each.answer == ACCEPTED:
            found.placed.setdefault(each.record, []).append(each.id)
            continue
        found.by_subject[each.subject] = each
        if each.answer == DISMISSED and each.subject.startswith(f"{SuggestionKind.ADD}/"):
            refused.add(each.record)
    return Answers(found.by_subject, found.placed, frozenset(refused))


def answers_named(lens: Lens, subjects: Sequence[str]) -> list[Answer]:
    """Returns the answers that speak of these subjects."""
    wanted = set(subjects)
    return [each for each in _read(lens, None, None) if each.subject in wanted]


def answer_columns(model: Model) -> AnswerColumns:
    """Returns where answers stand."""
    number = model.number
    fields = {each.key: number(each.id) for each in core_schema.ANSWER.fields}
    return AnswerColumns(
        number(core_schema.ANSWER.id),
        fields["subject"],
        fields["rule"],
        fields["record"],
        fields["other"],
        fields["answer"],
        fields["reason"],
    )


def _read(lens: Lens, rule: bytes | None, records: Sequence[bytes] | None) -> list[Answer]:
    facet = lens.model.known_number(core_schema.ANSWER.id)
    if facet is None or not lens.store.tables.has_table(facet):
        return []
    # Whoever writes answers by hand may write what is none.
    return [
        Answer(id_, _text(subject), _id(record), _id(other), _text(answer), _text(reason))
        for id_, subject, _rule, record, other, answer, reason in lens.store.findings.answers(
            answer_columns(lens.model), rule, records
        )
    ]


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def _id(cell: object) -> bytes:
    return cell if isinstance(cell, bytes) and len(cell) == 16 else b""
