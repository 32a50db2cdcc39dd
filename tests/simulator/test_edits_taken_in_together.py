"""Whoever takes in a day's edits at once has what they would have had one by one."""

import random

import pytest

from openprod_core import Identity, RejectedError, Workspace
from openprod_core.engine.ledger import edits

RECORDS = 14
DEEDS = 70
FIELDS = (
    ("number", ["1", "2", "10", None]),
    ("count", [1, 2, 2**40, None]),
    ("page", ["3a", "3b", "ä", "12"]),
    ("gate", ["open", "shut"]),
)


class _Person:
    """Somebody who works alone, on few records, so that everybody meets everybody's work."""

    def __init__(self, name: str, ws: Workspace, chance: random.Random) -> None:
        self.name = name
        self.ws = ws
        self._chance = chance
        self._made = 0

    def work(self) -> None:
        """Does something at random, mostly setting a field."""
        chance = self._chance
        record = chance.choice(self.ws.records("cues")).id
        draw = chance.random()
        if draw < 0.03:
            self.ws.delete_record(record)
        elif draw < 0.06:
            self._made += 1
            self.ws.create_record("cues", {"number": f"{self.name} {self._made}"})
        elif draw < 0.10 and (found := self.ws.conflicts()):
            conflict = chance.choice(found)
            if conflict.kind == "field":
                self.ws.resolve(conflict, chance.choice(conflict.tips).value)
        elif draw < 0.14:
            self.ws.set_field(record, "cues", "follows", chance.choice(self._ids()))
        elif draw < 0.18:
            changes = {each: {"page": chance.choice(["5", "6"])} for each in self._ids()[:5]}
            self.ws.update_records("cues", changes)
        else:
            field, values = chance.choice(FIELDS)
            self.ws.set_field(record, "cues", field, chance.choice(values))

    def _ids(self) -> list[object]:
        return [row.id for row in self.ws.records("cues")]


def _company(chance: random.Random) -> list[_Person]:
    alex = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    alex.create_table(
        "Cues",
        [
            {"name": "Number"},
            {"name": "Count", "type": "integer"},
            {"name": "Page"},
            {"name": "Gate", "on_conflict": "block"},
            {"name": "Follows", "type": "reference", "target": "cues"},
        ],
    )
    alex.import_records("cues", [{"number": str(n), "page": f"{n}a"} for n in range(RECORDS)])
    people = [_Person("alex", alex, chance)]
    for name in ("jordan", "sam"):
        ws = Workspace.join(None, alex.invite(), Identity.generate(name.title()))
        ws.receive(alex.bundles_since(ws.clock()))
        people.append(_Person(name, ws, chance))
    return people


def _live(people: list[_Person], chance: random.Random) -> None:
    for _deed in range(DEEDS):
        person = chance.choice(people)
        person.work()
        if chance.random() < 0.05:
            other = chance.choice(people)
            if other is not person:
                other.ws.receive(person.ws.bundles_since(other.ws.clock()))


@pytest.mark.parametrize("seed", range(6))
def test_edits_taken_in_at_once_come_out_as_one_by_one(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edits, "MANY", 2)
    chance = random.Random(seed)
    people = _company(chance)
    _live(people, chance)
    everything = [bundle for each in people for bundle in each.ws.bundles_since({})]
    slow = Workspace.join(None, people[0].ws.invite(), Identity.generate("Robin"))
    quick = Workspace.join(None, people[0].ws.invite(), Identity.generate("Kim"))

    for bundle in people[0].ws.bundles_since({}):
        slow.receive([bundle])
    for person in people[1:]:
        for bundle in person.ws.bundles_since(slow.clock()):
            slow.receive([bundle])
    chance.shuffle(everything)
    quick.receive(everything)
    for person in people:
        person.ws.receive(everything)

    spoken = _spoken(slow)
    for ws in (quick, *(person.ws for person in people)):
        ws.receive(slow.bundles_since(ws.clock()))
        slow.receive(ws.bundles_since(slow.clock()))
    for ws in (quick, *(person.ws for person in people)):
        ws.receive(slow.bundles_since(ws.clock()))
        assert ws.state_hash() == slow.state_hash()
        assert _spoken(ws) == spoken
        assert _content(ws) == _content(slow)
    monkeypatch.undo()
    for ws in (quick, *(person.ws for person in people)):
        assert ws.verify().problems == []


def _spoken(ws: Workspace) -> list[tuple[str, str]]:
    return [(conflict.id, conflict.text) for conflict in ws.conflicts()]


def _content(ws: Workspace) -> list[object]:
    return [(row.id, dict(row), row.conflicts) for row in ws.records("cues")]


def test_a_batch_with_something_wrong_in_it_leaves_the_rest_whole() -> None:
    alex = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    alex.create_table("Cues", [{"name": "Number"}])
    ids = alex.import_records("cues", [{"number": str(n)} for n in range(50)])
    jordan = Workspace.join(None, alex.invite(), Identity.generate("Jordan"))
    jordan.receive(alex.bundles_since(jordan.clock()))
    for n, id_ in enumerate(ids):
        alex.set_field(id_, "cues", "number", f"{n}.5")
    sent = list(alex.bundles_since(jordan.clock()))
    sent[20] = sent[20][:-1] + bytes([sent[20][-1] ^ 1])

    received = jordan.receive(sent)

    assert (received.applied, received.parked, len(received.rejected)) == (20, 29, 1)
    assert [row["number"] for row in jordan.records("cues")][:21] == [
        *(f"{n}.5" for n in range(20)),
        "20",
    ]
    assert jordan.receive(alex.bundles_since(jordan.clock())).applied == 30
    alex.receive(jordan.bundles_since(alex.clock()))
    assert jordan.state_hash() == alex.state_hash()
    assert jordan.verify().problems == []
    with pytest.raises(RejectedError):
        jordan.set_field(ids[0], "cues", "nothing", 1)
