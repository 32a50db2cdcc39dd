"""A collision as a question to a person: what it is about, what can be decided, and how.

The same for a collision that is open and for a decision that is looked at again, in the
popover at a cell and in the list of all.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from openprod_core.bus.commands.conflicts import (
    DecideCollision,
    DecideEdgeCollision,
    DecideEdgeExistence,
    DecideExistence,
    DecideMany,
)
from openprod_core.bus.conflict_rows import Conflict, Decision
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop import core_words
from openprod_desktop.formatting import collision_words as words
from openprod_desktop.formatting.ages import clock, moment
from openprod_desktop.formatting.collision_words import Option
from openprod_desktop.language import tr
from openprod_desktop.models.collisions import Collisions

NOT_TYPED = (FieldType.BOOLEAN, FieldType.FILE, FieldType.RICHTEXT, FieldType.LIST)
"""Fields whose values are chosen, not typed, when a collision is decided."""
KINDS = {int: FieldType.INTEGER, float: FieldType.FLOAT}
"""What a property of an edge is read as, by what it holds."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a person is asked."""

    heading: str
    lead: str
    """What stood before."""
    note: str
    """Why it is asked again; empty: it is not."""
    options: tuple[Option, ...]
    marked: int
    """The option to begin with."""
    decide: Callable[[Any], object]
    """The command that takes a value."""
    typed: FieldDef | None
    """How another value is typed; None: only the options can be chosen."""
    conflict: Conflict | None = None
    """None: it is decided already, and looked at again."""
    meeting: tuple[Conflict, ...] = ()
    """All that came of the same meeting, this one included."""

    def sentence(self, value: Any, said: str) -> str:
        """Returns what is told once `value` is taken."""
        if self.is_existence:
            return tr(
                "{heading} is {what}.",
                heading=self.heading,
                what=tr("kept") if value else tr("deleted"),
            )
        return f"{self.heading}: “{said or words.EMPTY}”"

    @property
    def is_existence(self) -> bool:
        """Whether it is asked if something stays."""
        return all(isinstance(each.value, bool) for each in self.options) and self.typed is None


def question(known: Collisions, conflict: Conflict) -> Question:
    """Returns the question that an open collision asks."""
    now = datetime.now()
    field = known.field(conflict)

    def say(value: Any) -> str:
        return known.said(field, value)

    given = words.options(conflict, say, known.me, now)
    return Question(
        words.subject(conflict, known.field_name(conflict)),
        _lead(conflict, say),
        "" if conflict.reopened is None else _reopened(known, conflict, conflict.reopened, say),
        given,
        _former(conflict, given),
        lambda value: decision(conflict, value),
        _typed(conflict, field),
        conflict,
        tuple(known.of_group(conflict.group)),
    )


def revisited(known: Collisions, made: Decision) -> Question:
    """Returns the question whether a decision shall be another."""
    now = datetime.now()
    field = known.field(made)
    whole = made.field_id is None and not made.field_name
    chosen = _kept(made.chosen) if whole else known.said(field, made.chosen) or words.EMPTY
    who = tr("you") if made.actor == known.me else made.actor_name or tr("somebody")
    given = []
    for tip in () if whole else made.losing:
        said = known.said(field, tip.value)
        given.append(
            Option(
                tip.value,
                said or words.EMPTY,
                tr("Use this one instead: {signed}", signed=words.signed(tip, known.me, now)),
                frozenset({tip.actor}),
                words.differences(chosen, said),
            )
        )
    if whole:
        detail = "; ".join(words.signed(tip, known.me, now) for tip in made.losing)
        given.append(Option(not made.chosen, _kept(not made.chosen), detail, frozenset()))
    if not made.stands:
        given.append(Option(made.chosen, chosen, tr("Chosen then"), frozenset({made.actor})))
    stands = tr("stands now")
    if not made.stands:
        again = known.is_open(made.conflict)
        stands = tr("was chosen, and changed since")
        if made.taken_back:
            stands = tr("was chosen, and taken back")
        elif again:
            stands = tr("was chosen, and is in question again")
    return Question(
        " · ".join(part for part in (made.title, made.field_name) if part),
        tr(
            "“{chosen}” {stands}. Decided by {who}, {at}.",
            chosen=chosen,
            stands=stands,
            who=who,
            at=moment(made.at, now),
        ),
        "",
        tuple(given),
        0,
        lambda value: _decide(made.record, made.field_id, made.edge, made.field_name, value),
        field if field is not None and field.type not in NOT_TYPED else None,
    )


def decision(conflict: Conflict, value: Any) -> object:
    """Returns the command that decides a collision; of a deletion, True keeps."""
    return _decide(conflict.record, conflict.field_id, conflict.edge, conflict.field or "", value)


def decide_many(conflicts: Sequence[Conflict], prefer: bytes) -> DecideMany:
    """Returns the command that lets one person's values stand."""
    return DecideMany(tuple(each.id for each in conflicts), prefer)


def sides(known: Collisions, conflicts: Sequence[Conflict]) -> list[tuple[bytes, str, int]]:
    """Returns (actor, name, in how many) of who has a part in these, this person first."""
    names: dict[bytes, str] = {}
    parts: Counter[bytes] = Counter()
    for each in conflicts:
        for actor in {tip.actor for tip in each.tips}:
            parts[actor] += 1
        names.update((tip.actor, words.name_of(tip, known.me)) for tip in each.tips)
    order = sorted(parts, key=lambda actor: (actor != known.me, -parts[actor], names[actor]))
    return [(actor, names[actor], parts[actor]) for actor in order]


def outcome(known: Collisions, conflict: Conflict, actor: bytes) -> str:
    """Returns what letting one person's value stand would do to a collision, in a line."""
    subject = words.subject(conflict, known.field_name(conflict))
    mine = [tip for tip in conflict.tips if tip.actor == actor]
    if not mine:
        return tr("{subject}: stays open", subject=subject)
    if words.is_existence(conflict):
        return f"{subject}: {tr('deleted') if mine[-1].deletes else tr('kept')}"
    field = known.field(conflict)
    old = known.said(field, conflict.displayed) or words.EMPTY
    new = known.said(field, mine[-1].value) or words.EMPTY
    return f"{subject}: {new}" if old == new else f"{subject}: {old} → {new}"


def _decide(record: UUID, field: UUID | None, edge: UUID | None, name: str, value: Any) -> object:
    if edge is not None:
        if not name:
            return DecideEdgeExistence(edge, keep=bool(value))
        return DecideEdgeCollision(edge, name, value)
    if field is None:
        return DecideExistence(record, keep=bool(value))
    return DecideCollision(record, field, value)


def _typed(conflict: Conflict, field: FieldDef | None) -> FieldDef | None:
    if words.is_existence(conflict):
        return None
    if field is None:
        held = next((tip.value for tip in conflict.tips if tip.value is not None), "")
        kind = KINDS.get(type(held), FieldType.TEXT)
        name = conflict.field or ""
        return FieldDef(UUID(int=0), UUID(int=0), name, name, kind)
    return field if field.type not in NOT_TYPED else None


def _lead(conflict: Conflict, say: words.Words) -> str:
    if words.is_existence(conflict) or conflict.edge is not None:
        # The sentence says which of the record's edges it is.
        was = "" if conflict.base is None else words.before(conflict, say)
        return f"{core_words.said(conflict.text)} {was}".rstrip()
    if conflict.reopened is not None and conflict.base is None:
        # The values go back to different ones; the note says what was decided.
        return ""
    return words.before(conflict, say)


def _former(conflict: Conflict, given: Sequence[Option]) -> int:
    """Returns which option was chosen before the collision came up again."""
    made = conflict.reopened
    if made is None:
        return 0
    return next((at for at, each in enumerate(given) if each.value == made.chosen), 0)


def _reopened(known: Collisions, conflict: Conflict, made: Decision, say: words.Words) -> str:
    now = datetime.now()
    chosen = _kept(made.chosen) if words.is_existence(conflict) else f"“{say(made.chosen)}”"
    choice = (
        tr("Your choice")
        if made.actor == known.me
        else tr("{actor_name}’s choice", actor_name=made.actor_name)
    )
    if made.taken_back:
        return tr(
            "Asked again: {choice} was {chosen}, and was taken back.", choice=choice, chosen=chosen
        )
    late = max(conflict.tips, key=lambda tip: (tip.arrived_at, tip.at))
    who = words.name_of(late, known.me)
    whose = tr("Your edit") if who == tr("You") else tr("{who}’s edit", who=who)
    came = (
        tr(" arrived at {arrived_at}", arrived_at=clock(late.arrived_at, now))
        if late.arrived_at
        else tr(" came in")
    )
    return tr(
        "Reopened: {whose} from {at}{came}. {choice} was {chosen}.",
        whose=whose,
        at=clock(late.at, now),
        came=came,
        choice=choice,
        chosen=chosen,
    )


def _kept(keep: Any) -> str:
    return tr("Keep it") if keep else tr("Delete it")
