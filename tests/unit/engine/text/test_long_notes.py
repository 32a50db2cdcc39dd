"""Notes that are edited thousands of times: what is kept, and what an edit costs."""

from pathlib import Path
from random import Random
from uuid import UUID

from openprod_core import Identity, Workspace
from openprod_core.engine.text.documents import TAIL_MAX

EDITS = 3 * TAIL_MAX


def started(folder: Path | None) -> tuple[Workspace, UUID, Identity]:
    """Returns a workspace with one note."""
    me = Identity.generate("Alex")
    ws = Workspace.create(folder, "Hamlet", me)
    ws.create_table("Notes", [{"name": "Name"}, {"name": "Text", "type": "richtext"}])
    return ws, ws.create_record("notes", {"name": "Show", "text": "start"}), me


def stored(ws: Workspace) -> int:
    """Returns how many bytes are kept for merging."""
    return int(ws.engine.bench.store.database.value("SELECT max(length(doc)) FROM texts"))


def text(ws: Workspace, note: UUID) -> object:
    """Returns what the note says."""
    return (ws.get_record("notes", note) or {})["text"]


def test_typing_on_and_on_is_kept_as_little_more_than_the_text() -> None:
    ws, note, _me = started(None)
    typed = "start"
    for number in range(EDITS):
        word = f"{number} "
        ws.edit_text(note, "notes", "text", insert=(len(typed), word))
        typed += word

    assert text(ws, note) == typed
    assert stored(ws) < len(typed) + TAIL_MAX * 60
    ws.close()


def test_typing_on_reads_nothing_of_what_is_stored() -> None:
    ws, note, _me = started(None)
    ws.edit_text(note, "notes", "text", insert=(0, "!"))
    asked: list[str] = []
    connection = ws.engine.bench.store.database.connection

    connection.exec_trace = lambda _cursor, sql, _bindings: asked.append(sql) is None
    for at in range(20):
        ws.edit_text(note, "notes", "text", insert=(at, "x"))
    connection.exec_trace = None

    assert len(asked) > 20
    assert [sql for sql in asked if "SELECT doc" in sql] == []
    assert ws.verify().problems == []
    ws.close()


def test_deletions_long_ago_are_not_carried_along_by_every_edit() -> None:
    ws, note, _me = started(None)
    ws.set_field(note, "notes", "text", "a" * 2_000)
    for number in range(EDITS):
        ws.edit_text(note, "notes", "text", delete=(number * 3, number * 3 + 1))
    *_, newest = ws.bundles_since({})

    assert len(newest) < 600
    ws.close()


def test_a_note_reads_the_same_after_any_edits_and_reopening(tmp_path: Path) -> None:
    draw = Random(3)
    ws, note, me = started(tmp_path / "Hamlet")
    said = "start"
    for _ in range(EDITS):
        at = draw.randrange(len(said) + 1)
        if len(said) > 200:
            ws.edit_text(note, "notes", "text", delete=(at, min(at + 9, len(said))))
            said = said[:at] + said[at + 9 :]
        else:
            ws.edit_text(note, "notes", "text", insert=(at, "é🎭"))
            said = said[:at] + "é🎭" + said[at:]
        if draw.random() < 0.02:
            ws.undo()
            ws.redo()
    assert text(ws, note) == said
    assert ws.verify().problems == []
    ws.close()

    with Workspace.open(tmp_path / "Hamlet", me) as again:
        again.edit_text(note, "notes", "text", insert=(0, "!"))
        assert text(again, note) == "!" + said
        assert again.history(note)[0].new == "!" + said
        assert again.verify().problems == []


def test_an_edit_that_is_refused_leaves_nothing_of_it_in_the_note() -> None:
    ws, note, _me = started(None)
    other = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
    try:
        with ws.bundle("both"):
            ws.edit_text(note, "notes", "text", insert=(0, "lost "))
            raise RuntimeError
    except RuntimeError:
        assert text(ws, note) == "start"
    ws.edit_text(note, "notes", "text", insert=(5, "ed"))
    other.receive(ws.bundles_since({}))
    ws.receive(other.bundles_since(ws.clock()))

    assert text(ws, note) == text(other, note) == "started"
    assert ws.state_hash() == other.state_hash()
    ws.close()
    other.close()
