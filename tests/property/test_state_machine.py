"""Three people, any steps in any order: Hypothesis looks for the shortest way to differ."""

from typing import Any
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from openprod_core import RejectedError
from simulator.checkers import (
    check_against_reference,
    check_converged,
    check_rebuilt,
    check_sound,
)
from simulator.world import World

people = st.integers(0, 2)
fields = st.sampled_from(["number", "count", "done", "text"])
picks = st.integers(0, 5)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "number": st.none() | st.sampled_from(["", "1", "10", "4.9", "ja"]),
    "count": st.none() | st.integers(-(2**63), 2**63 - 1),
    "done": st.none() | st.booleans(),
    "text": st.none() | st.text(st.characters(codec="utf-8"), max_size=5),
}


class Workspaces(RuleBasedStateMachine):
    """Everything is refused or done; at the end everybody meets and must agree."""

    @initialize()
    def begin(self) -> None:
        self.world = World(7)
        self.people = self.world.peers("alex", "jordan", "sam")
        self.people[0].ws.create_table(
            "Cues",
            [
                {"name": "Number"},
                {"name": "Count", "type": "integer"},
                {"name": "Done", "type": "boolean"},
                {"name": "Text", "type": "richtext"},
            ],
        )
        self.people[0].ws.import_records("cues", [{"number": "1"}, {"count": 2}])
        self.world.run_until_quiet()

    def _do(self, who: int, act: str, *args: Any) -> Any:
        self.world.wait()
        ws = self.people[who].ws
        before = ws.state_hash()
        try:
            return getattr(ws, act)(*args)
        except RejectedError:
            assert ws.state_hash() == before
            return None

    def _record(self, who: int, pick: int) -> Any:
        ws = self.people[who].ws
        ids = sorted(r.id for r in ws.as_of("cues", 2**47)) or [r.id for r in ws.records("cues")]
        return ids[pick % len(ids)] if ids else None

    @rule(who=people, field=fields, data=st.data())
    def create(self, who: int, field: str, data: st.DataObject) -> None:
        self._do(who, "create_record", "cues", {field: data.draw(VALUES[field])})

    @rule(who=people, count=st.integers(0, 3))
    def import_many(self, who: int, count: int) -> None:
        self._do(who, "import_records", "cues", [{"number": str(n)} for n in range(count)])

    @rule(who=people, pick=picks, field=fields, data=st.data())
    def set_value(self, who: int, pick: int, field: str, data: st.DataObject) -> None:
        record = self._record(who, pick)
        if record is not None:
            self._do(who, "set_field", record, "cues", field, data.draw(VALUES[field]))

    @rule(who=people, pick=picks)
    def delete(self, who: int, pick: int) -> None:
        record = self._record(who, pick)
        if record is not None:
            self._do(who, "delete_record", record)

    def _links(self, who: int) -> list[Any]:
        return sorted(edge.id for edge in self.people[who].ws.engine.bench.store.edges.all())

    @rule(who=people, one=picks, other=picks, ordered=st.booleans(), value=VALUES["number"])
    def link(self, who: int, one: int, other: int, ordered: bool, value: Any) -> None:
        ends = self._record(who, one), self._record(who, other)
        if all(ends):
            self._do(who, "create_edge", "runs", *ends, {"role": value}, ordered)

    @rule(who=people, pick=picks, value=VALUES["number"])
    def set_link(self, who: int, pick: int, value: Any) -> None:
        links = self._links(who)
        if links:
            self._do(who, "set_edge", UUID(bytes=links[pick % len(links)]), "role", value)

    @rule(who=people, pick=picks, other=picks)
    def move_link(self, who: int, pick: int, other: int) -> None:
        links = [UUID(bytes=id_) for id_ in self._links(who)]
        if links:
            self._do(who, "move_edge", links[pick % len(links)], links[other % len(links)])

    @rule(who=people, pick=picks, back=st.booleans())
    def unlink(self, who: int, pick: int, back: bool) -> None:
        links = self._links(who)
        if links:
            act = "restore_edge" if back else "delete_edge"
            self._do(who, act, UUID(bytes=links[pick % len(links)]))

    @rule(who=people)
    def undo(self, who: int) -> None:
        # Whoever made the table may take that back too, and then there is nothing to work in.
        steps = self.people[who].ws.undo_list(1)
        if steps and not steps[0].label.startswith("New table"):
            self._do(who, "undo")

    @rule(who=people)
    def redo(self, who: int) -> None:
        self._do(who, "redo")

    @rule(who=people, pick=picks, keep=st.booleans())
    def resolve(self, who: int, pick: int, keep: bool) -> None:
        found = self.people[who].ws.conflicts()
        if found:
            conflict = found[pick % len(found)]
            value = conflict.tips[pick % len(conflict.tips)].value if conflict.field else keep
            self._do(who, "resolve", conflict, value)

    @rule(who=people, type_=st.sampled_from(["text", "integer", "choice"]))
    def retype(self, who: int, type_: str) -> None:
        ws, table = self.people[who].ws, self.people[who].ws.tables()
        if table and table[0].field("count"):
            self.world.wait()
            ws.update_field("cues", "count", type=type_)

    @rule(sender=people, receiver=people, data=st.data())
    def deliver_some_in_any_order(self, sender: int, receiver: int, data: st.DataObject) -> None:
        other = self.people[receiver].ws
        sent = list(self.people[sender].ws.bundles_since(other.clock()))
        if sent and sender != receiver:
            picked = data.draw(st.lists(st.sampled_from(sent), max_size=8))
            got = other.receive(picked)
            assert got.rejected == []

    @rule(who=people)
    def rebuild(self, who: int) -> None:
        check_rebuilt(self.people[who].ws)

    def teardown(self) -> None:
        if not hasattr(self, "people"):
            return
        try:
            self.world.run_until_quiet()
            check_converged(self.people)
            check_against_reference(self.people[0].ws)
            check_sound(self.people[1].ws)
        finally:
            self.world.close()


TestWorkspaces = Workspaces.TestCase
TestWorkspaces.settings = settings(
    # `--long` loads a profile with many more examples.
    max_examples=settings().max_examples // 8,
    stateful_step_count=20,
)
