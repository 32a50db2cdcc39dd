"""What a newer openprod writes is kept, passed on and named; what cannot be read is refused."""

from pathlib import Path

import apsw
import msgspec
import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.events import Event, NoticeGiven
from openprod_core.domain.codec import read_signed
from openprod_core.domain.hashing import digest
from openprod_core.domain.signing import CONTEXT
from openprod_core.storage.sqlite.database import FORMAT_VERSION
from openprod_core.storage.sqlite.failures import NewerFileError
from simulator.world import Peer, World


def from_the_future(author: Peer, operations: list[object]) -> bytes:
    """Returns the author's next bundle with operations that nobody here knows."""
    author.world.wait()
    cue = author.ws.create_record("cues", {"number": "new"})
    *_, last = author.ws.bundles_since({})
    body = msgspec.msgpack.decode(last[64:])
    body[-1] = [*operations, *body[-1]]
    encoded = msgspec.msgpack.encode(body)
    assert cue is not None
    return author.identity.key.sign(CONTEXT + digest(encoded)) + encoded


def test_unknown_operations_are_kept_passed_on_and_named(world: World) -> None:
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    world.run_until_quiet()
    said: list[Event] = []
    jordan.ws.subscribe(said.append)
    bundle = from_the_future(alex, [[99, b"x" * 16, {"new": ["thing"]}]])

    got = jordan.ws.receive([bundle])

    assert (got.applied, got.rejected) == (1, [])
    assert any(isinstance(event, NoticeGiven) for event in said)
    assert jordan.ws.count("cues") == 1
    passed_on = list(jordan.ws.bundles_since(sam.ws.clock()))
    assert bundle in passed_on
    sam.ws.receive(passed_on)
    assert sam.ws.state_hash() == jordan.ws.state_hash()
    assert jordan.ws.verify().problems == []
    assert read_signed(bundle).operations[0].kind == 99  # type: ignore[union-attr]


def test_a_bundle_of_a_newer_format_is_refused_and_says_to_update(world: World) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    *_, last = alex.ws.bundles_since({})
    before = jordan.ws.state_hash()
    body = msgspec.msgpack.encode([2, *msgspec.msgpack.decode(last[64:])[1:]])

    got = jordan.ws.receive([alex.identity.key.sign(CONTEXT + digest(body)) + body])

    assert [reason for reason, _sentence in got.rejected] == ["NewerFormat"]
    assert jordan.ws.state_hash() == before


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_of_a_newer_version_is_refused_untouched(tmp_path: Path, read_only: bool) -> None:
    folder = tmp_path / "Hamlet.openprod"
    me = Identity.generate("Alex")
    Workspace.create(folder, "Hamlet", me).close()
    connection = apsw.Connection(str(folder / "oplog.db"))
    connection.pragma("user_version", FORMAT_VERSION + 1)
    connection.close()
    before = (folder / "oplog.db").read_bytes()

    with pytest.raises(NewerFileError) as refused:
        Workspace.open(folder, me, read_only=read_only)

    assert refused.value.version == FORMAT_VERSION + 1
    assert (folder / "oplog.db").read_bytes() == before
