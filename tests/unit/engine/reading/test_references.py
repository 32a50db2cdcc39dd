"""A record knows who points to it."""

from collections.abc import Callable
from typing import Any

from openprod_core import Workspace
from openprod_core.bus.queries import GetBackReferences
from openprod_core.bus.rows import BackReference

Ask = Callable[[Any], Any]


def test_every_table_that_points_to_a_record_is_told_with_titles(ws: Workspace, ask: Ask) -> None:
    ws.create_table(
        "Scenes", [{"name": "Title"}, {"name": "Led by", "type": "reference", "target": "people"}]
    )
    jane, other = (ws.create_record("people", {"name": name}) for name in ("Jane", "Other"))
    cue = ws.create_record("cues", {"number": "5", "who": jane})
    ws.create_record("cues", {"number": "6", "who": other})
    scene = ws.create_record("scenes", {"title": "Storm", "led_by": jane})
    _people, cues, scenes = ws.tables()

    found = ask(GetBackReferences(jane))

    who, led_by = cues.field("who"), scenes.field("led_by")
    assert who is not None and led_by is not None
    assert found == (
        BackReference(cues.id, who.id, cue, "5"),
        BackReference(scenes.id, led_by.id, scene, "Storm"),
    )


def test_deleted_records_point_to_nobody(ws: Workspace, ask: Ask) -> None:
    jane = ws.create_record("people", {"name": "Jane"})
    ws.delete_record(ws.create_record("cues", {"number": "5", "who": jane}))

    assert ask(GetBackReferences(jane)) == ()


def test_at_most_as_many_as_asked_for_are_told_oldest_first(ws: Workspace, ask: Ask) -> None:
    jane = ws.create_record("people", {"name": "Jane"})
    made = ws.import_records("cues", [{"number": str(n), "who": jane} for n in range(5)])

    assert [each.record for each in ask(GetBackReferences(jane, limit=3))] == made[:3]
