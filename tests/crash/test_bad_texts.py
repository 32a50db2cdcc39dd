"""Changes to long texts that are damaged, or made to take the process down."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from openprod_core import Workspace
from openprod_core.bus.events import NoticeGiven
from openprod_core.domain.hashing import digest
from openprod_core.domain.signing import CONTEXT
from openprod_core.storage.sqlite.meta import DERIVED_BY
from simulator.checkers import check_sound
from simulator.world import Peer, World

GIANT = bytes.fromhex("01ffffffffff3f010004010474657874018001")
CRAFTED = (
    GIANT,
    bytes.fromhex("01ffffffffffffff1f0100"),
    bytes([1, 1, 1, 0, 0x84, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, 97, 0]),
    bytes([0, 1, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
    b"\xff" * 40,
    b"",
)
OPERATIONS, KIND, DELTA = 12, 7, 3


@pytest.fixture
def note(world: World) -> Any:
    """Two people who share a note."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Notes", [{"name": "Name"}, {"name": "Text", "type": "richtext"}])
    record = alex.ws.create_record("notes", {"name": "Show", "text": "quiet"})
    world.run_until_quiet()
    return alex, jordan, record


def with_delta(peer: Peer, bundle: bytes, delta: bytes) -> bytes:
    """Returns a bundle whose change to a text is another one, well signed."""
    parts = msgspec.msgpack.decode(bundle[64:])
    for operation in parts[OPERATIONS]:
        if operation[0] == KIND:
            operation[DELTA] = delta
    body = msgspec.msgpack.encode(parts)
    return peer.identity.key.sign(CONTEXT + digest(body)) + body


@pytest.mark.parametrize("delta", CRAFTED, ids=range(len(CRAFTED)))
def test_a_crafted_change_to_a_text_is_kept_told_of_and_not_merged(
    world: World, note: Any, delta: bytes
) -> None:
    alex, jordan, record = note
    told: list[str] = []
    jordan.ws.subscribe(
        lambda event: told.append(event.sentence) if isinstance(event, NoticeGiven) else None
    )
    alex.ws.edit_text(record, "notes", "text", insert=(0, "very "))
    *_, newest = alex.ws.bundles_since({})

    got = jordan.ws.receive([with_delta(alex, newest, delta)])

    assert (got.applied, got.rejected) == (1, [])
    assert (jordan.ws.get_record("notes", record) or {})["text"] == "quiet"
    assert any("damaged, or made to harm" in sentence for sentence in told)
    assert any("damaged, or made to harm" in notice for notice in jordan.ws.facts().notices)
    jordan.ws.edit_text(record, "notes", "text", insert=(0, "not "))
    assert (jordan.ws.get_record("notes", record) or {})["text"] == "not quiet"
    assert len(jordan.ws.history(record)) == 5
    check_sound(jordan.ws)


def test_a_production_that_holds_a_bad_change_already_opens_and_says_so(
    world: World, tmp_path: Path, note: Any
) -> None:
    alex, _jordan, record = note
    alex.ws.edit_text(record, "notes", "text", insert=(0, "very "))
    *before, newest = alex.ws.bundles_since({})
    identity = world.identity("sam")
    sam = Workspace.join(tmp_path / "Hamlet", alex.ws.invite(), identity, clock=alex.now_ms)
    sam.receive([*before, with_delta(alex, newest, GIANT)])
    # As an older version left it, which knew nothing of bad changes.
    store = sam.engine.bench.store
    store.database.execute("UPDATE bundles SET flags = 0")
    store.meta.set(DERIVED_BY, 1)
    sam.close()

    with Workspace.open(tmp_path / "Hamlet", identity, clock=alex.now_ms) as again:
        assert any("damaged, or made to harm" in notice for notice in again.facts().notices)
        assert (again.get_record("notes", record) or {})["text"] == "quiet"
        check_sound(again)
