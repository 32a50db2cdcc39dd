"""What random people do: every operation of the public API that can be done at a moment."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final
from uuid import UUID

from openprod_core import RejectedError, Workspace

TABLES: Final = ("cues", "people")
FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "cues": ("number", "count", "when", "done", "dept", "tags", "notes"),
    "people": ("name", "age", "lead"),
}
PLAIN_TYPES: Final = ("text", "integer", "float", "boolean", "date", "choice")
TYPES: Final = (*PLAIN_TYPES, "richtext", "list")
WORDS: Final = ("", "a", "B", "10", "4.9", "4.10", "1", "0", "2026-11-21", "ja", "é 🎭", "1.5")


def lay_out(ws: Workspace) -> None:
    """Makes the two tables that the schedules work on."""
    ws.create_table(
        "Cues",
        [
            {"name": "Number"},
            {"name": "Count", "type": "integer"},
            {"name": "When", "type": "datetime"},
            {"name": "Done", "type": "boolean"},
            {"name": "Dept", "type": "choice", "options": ["LX", "SND"]},
            {"name": "Tags", "type": "list"},
            {"name": "Notes", "type": "richtext"},
        ],
    )
    ws.create_table(
        "People",
        [
            {"name": "Name"},
            {"name": "Age", "type": "float"},
            {"name": "Lead", "type": "reference", "target": "people"},
        ],
    )


@dataclass
class Actions:
    """Does one random thing on a workspace; `done` says what, for a failing run's story."""

    random: Random
    done: list[str] = field(default_factory=list)

    def step(self, ws: Workspace, who: str = "") -> None:
        """Does one thing; what the workspace refuses is refused, and must change nothing."""
        name, weight = zip(*_WEIGHTS.items(), strict=True)
        action = self.random.choices(name, weight)[0]
        before = ws.state_hash()
        try:
            action(self, ws)
            self.done.append(f"{who} {action.__name__}")
        except RejectedError as error:
            assert ws.state_hash() == before, (action.__name__, error)
            self.done.append(f"{who} {action.__name__}: {error}")

    def value(self, type_: str, ws: Workspace) -> Any:
        """Returns a value that a field of this type may take; now and then None."""
        chance = self.random
        if chance.random() < 0.15:
            return None
        word = chance.choice(WORDS)
        return {
            "integer": chance.randrange(-3, 4),
            "float": chance.choice((0.0, 1.5, -2.25, 3.0)),
            "boolean": chance.random() < 0.5,
            "date": dt.date(2026, 1 + chance.randrange(12), 1),
            "datetime": dt.datetime(2026, 11, 21, chance.randrange(24), 30),
            "choice": chance.choice(("LX", "SND")),
            "list": [chance.choice(WORDS[1:]) for _ in range(chance.randrange(3))],
            "reference": self.record(ws),
        }.get(type_, word)

    def record(self, ws: Workspace, table: str | None = None) -> UUID | None:
        """Returns some record, deleted ones included."""
        found = ws.engine.bench.store.registers.ids()
        users = [
            UUID(bytes=id_)
            for _number, id_ in sorted(dict(found).items())
            if any(ws.get_record(t.id, UUID(bytes=id_)) for t in ws.tables())
        ]
        return self.random.choice(users) if users else None

    def _place(self, ws: Workspace) -> tuple[Any, Any]:
        if not ws.tables():
            raise RejectedError("no table")
        table = self.random.choice(ws.tables())
        fields = table.fields
        if not fields:
            raise RejectedError("no field")
        return table, self.random.choice(fields)

    def _some(self, ws: Workspace) -> UUID:
        found = self.record(ws)
        if found is None:
            raise RejectedError("no record")
        return found

    def create(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        ws.create_record(table.id, {field_.id: self.value(field_.type, ws)})

    def bulk(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        count = self.random.randrange(1, 5)
        ws.import_records(
            table.id, [{field_.id: self.value(field_.type, ws)} for _ in range(count)]
        )

    def set_value(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        ws.set_field(self._some(ws), table.id, field_.id, self.value(field_.type, ws))

    def set_many(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        records = [record.id for record in ws.records(table.id)][:4]
        ws.update_records(
            table.id, {each: {field_.id: self.value(field_.type, ws)} for each in records}
        )

    def clear(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        ws.set_field(self._some(ws), table.id, field_.id, None)

    def delete(self, ws: Workspace) -> None:
        ws.delete_record(self._some(ws))

    def restore(self, ws: Workspace) -> None:
        ws.restore_record(self._some(ws))

    def add_field(self, ws: Workspace) -> None:
        table, _field = self._place(ws)
        if len(table.fields) < 12:
            kind = self.random.choice(TYPES)
            ws.add_field(table.id, {"name": f"F {self.random.randrange(4)}", "type": kind})

    def retype(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        if not field_.type.is_crdt:
            ws.update_field(table.id, field_.id, type=self.random.choice(PLAIN_TYPES))

    def rename_field(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        ws.update_field(table.id, field_.id, name=f"N {self.random.randrange(4)}")

    def drop_field(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        if len(table.fields) > 2:
            ws.delete_field(table.id, field_.id)

    def undo(self, ws: Workspace) -> None:
        ws.undo()

    def redo(self, ws: Workspace) -> None:
        ws.redo()

    def write_text(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        word = self.random.choice(WORDS)
        ws.edit_text(self._some(ws), table.id, field_.id, insert=(0, word))

    def join(self, ws: Workspace) -> None:
        table, field_ = self._place(ws)
        ws.add_to_table(self._some(ws), table.id, {field_.id: self.value(field_.type, ws)})

    def leave(self, ws: Workspace) -> None:
        table, _field = self._place(ws)
        ws.remove_from_table(self._some(ws), table.id)

    def resolve(self, ws: Workspace) -> None:
        found = ws.conflicts()
        if found:
            conflict = self.random.choice(found)
            value = self.random.choice(conflict.tips).value
            ws.resolve(conflict, value if conflict.field else self.random.random() < 0.5)

    def group(self, ws: Workspace) -> None:
        with ws.bundle("several at once"):
            self.create(ws)
            self.set_many(ws)


_WEIGHTS: Final[dict[Callable[[Actions, Workspace], None], int]] = {
    Actions.create: 10,
    Actions.bulk: 4,
    Actions.set_value: 24,
    Actions.set_many: 8,
    Actions.clear: 6,
    Actions.delete: 8,
    Actions.restore: 4,
    Actions.add_field: 3,
    Actions.retype: 3,
    Actions.rename_field: 2,
    Actions.drop_field: 1,
    Actions.undo: 8,
    Actions.redo: 4,
    Actions.write_text: 6,
    Actions.join: 4,
    Actions.leave: 4,
    Actions.resolve: 8,
    Actions.group: 3,
}
