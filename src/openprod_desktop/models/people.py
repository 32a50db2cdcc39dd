"""Who belongs to the production, and where those are who are connected now."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.member_rows import Member
from openprod_core.bus.network import NetworkState, Place
from openprod_core.bus.queries import ListMembers
from openprod_core.bus.rows import WorkspaceFacts
from openprod_core.domain import core_schema
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.formatting.people import NOBODY, colour_of, initials, listed
from openprod_desktop.language import tr_count

Computer = tuple[bytes, bytes]
"""(actor, replica)."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as they are shown everywhere."""

    actor: bytes
    name: str
    colour: str
    """A name in formatting.people.COLOUR_NAMES."""

    @property
    def initials(self) -> str:
        """One or two letters."""
        return initials(self.name)


@dataclass(frozen=True, slots=True)
class Presence:
    """Where somebody is now."""

    person: Person
    table: UUID
    record: UUID | None
    field: UUID | None
    editing: bool


def said_of(presences: Sequence[Presence]) -> str:
    """Returns who does what at one place, in a sentence; empty: nobody."""
    typing = list(dict.fromkeys(each.person.name for each in presences if each.editing))
    looking = list(
        dict.fromkeys(each.person.name for each in presences if each.person.name not in typing)
    )
    said = []
    if typing:
        said.append(
            tr_count(
                "{typing} is editing this",
                "{typing} are editing this",
                len(typing),
                typing=listed(typing),
            )
        )
    if looking:
        said.append(
            tr_count(
                "{looking} is here", "{looking} are here", len(looking), looking=listed(looking)
            )
        )
    return ", ".join(said)


class People(QObject):
    """Members as they stand, and the places that others tell of."""

    members_moved = Signal()
    places_moved = Signal()

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: Pending | None = None
        self._members: dict[bytes, Member] = {}
        self._places: dict[Computer, Place] = {}
        self.own = b""
        """The actor who works here; empty until the engine has said it."""
        bridge.records_changed.connect(self._hear_records)
        bridge.ground_changed.connect(self.read)

    def begin(self, facts: WorkspaceFacts) -> None:
        """Learns who works here, and reads who else there is."""
        self.own = facts.actor
        self.read()

    def read(self) -> None:
        """Asks who belongs to the production."""
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._bridge.ask(ListMembers(), self._take)

    def members(self) -> list[Member]:
        """Returns everybody whose name is known here, by name."""
        return list(self._members.values())

    def person(self, actor: bytes, name: str = "") -> Person:
        """Returns somebody as they are shown; `name`: what they call themselves, if not known."""
        member = self._members.get(actor)
        if member is None:
            return Person(actor, name or NOBODY, colour_of(actor, ""))
        return Person(actor, member.name, colour_of(actor, member.colour))

    def presences(self) -> list[Presence]:
        """Returns where the others are, by name."""
        found = [
            Presence(
                self.person(place.actor, place.name),
                place.table,
                place.record,
                place.field,
                place.editing,
            )
            for place in self._places.values()
            if place.table is not None
        ]
        return sorted(found, key=lambda each: (each.person.name.casefold(), each.person.actor))

    def at_record(self, record: UUID) -> list[Presence]:
        """Returns who is at a record."""
        return [each for each in self.presences() if each.record == record]

    def take_place(self, place: Place) -> None:
        """Somebody is somewhere else now."""
        computer = (place.actor, place.replica)
        before = self._places.get(computer)
        if place.table is None:
            self._places.pop(computer, None)
        else:
            self._places[computer] = place
        if self._places.get(computer) != before:
            self.places_moved.emit()

    def follow(self, state: NetworkState) -> None:
        """Forgets those who are not connected any more."""
        here = {(each.actor, each.replica) for each in state.neighbours}
        gone = [computer for computer in self._places if computer not in here]
        for computer in gone:
            del self._places[computer]
        if gone:
            self.places_moved.emit()

    def _take(self, members: tuple[Member, ...]) -> None:
        self._asked = None
        found = {each.actor: each for each in members}
        if found != self._members:
            self._members = found
            self.members_moved.emit()
            if self._places:
                self.places_moved.emit()

    def _hear_records(self, event: RecordsChanged) -> None:
        if event.table == core_schema.MEMBER.id:
            self.read()
