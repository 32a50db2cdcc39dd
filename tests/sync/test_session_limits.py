"""What a connection does with bytes that no honest computer sends."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openprod_core.domain.vector_clock import Log
from openprod_core.sync.protocol import events, limits
from openprod_core.sync.protocol import messages as msg
from openprod_core.sync.protocol.frames import framed
from openprod_core.sync.protocol.session import Introduction, Session

WORKSPACE = bytes(16)


def introduction(number: int, workspace: bytes = WORKSPACE) -> Introduction:
    """Somebody, made from a number."""
    return Introduction(workspace, Log(bytes([number]) * 32, bytes([number]) * 8), f"P{number}")


def met() -> Session:
    """A session whose other side has introduced itself."""
    session = Session(introduction(1), {}, 0)
    session.receive(Session(introduction(2), {}, 0).take_outgoing(), 0)
    assert session.is_open
    return session


def ended(found: list[events.Event]) -> events.Ended:
    """The end among events."""
    (end,) = [event for event in found if isinstance(event, events.Ended)]
    return end


def test_a_length_of_a_gigabyte_is_refused_before_anything_is_kept() -> None:
    session = met()
    end = ended(session.receive((1 << 30).to_bytes(4, "big") + b"x" * 1_000, 0))
    assert (end.reason, end.is_fault) == ("FrameTooLong", True)
    assert session.receive(b"more", 1) == []


def test_a_greeting_of_more_than_64_kib_is_refused() -> None:
    session = Session(introduction(1), {}, 0)
    assert ended(session.receive((limits.GREETING_MAX + 1).to_bytes(4, "big"), 0)).is_fault


def test_whoever_says_nothing_is_let_go() -> None:
    session = Session(introduction(1), {}, 0)
    assert session.tick(limits.GREETING_WITHIN_MS) == []
    assert ended(session.tick(limits.GREETING_WITHIN_MS + 1)).reason == "silent"


def test_a_frame_that_drips_is_not_waited_for() -> None:
    session = met()
    found: list[events.Event] = []
    data = framed(msg.encode(msg.Bundles(0, [b"x" * 1_000])))
    for second in range(40):
        found += session.receive(data[second : second + 1], second * 1_000)
        found += session.tick(second * 1_000)
    assert ended(found).reason == "slow"


def test_whoever_speaks_before_the_greeting_is_refused() -> None:
    session = Session(introduction(1), {}, 0)
    assert ended(session.receive(framed(msg.encode(msg.Ping(1))), 0)).reason == "BadMessage"


def test_a_second_greeting_is_refused() -> None:
    session = met()
    hello = Session(introduction(3), {}, 0).take_outgoing()
    assert ended(session.receive(hello, 0)).reason == "BadMessage"


def test_a_flood_of_small_messages_ends_the_connection() -> None:
    session = met()
    flood = framed(msg.encode(msg.Ping(1))) * (limits.MESSAGES_MAX + 10)
    assert ended(session.receive(flood, 500)).is_fault


def test_parts_in_disorder_are_refused() -> None:
    session = met()
    size = limits.PORTION_MAX * 3
    session.receive(framed(msg.encode(msg.Part(0, size, 0, b"a" * 10))), 0)
    end = ended(session.receive(framed(msg.encode(msg.Part(0, size, 30, b"b" * 10))), 0))
    assert end.reason == "BadMessage"


def test_a_message_of_a_newer_version_is_passed_over() -> None:
    session = met()
    newer = msgspec.msgpack.encode([77, {"what": "nobody knows yet"}])
    assert session.receive(framed(newer), 0) == []
    assert session.is_open


@pytest.mark.parametrize(("version", "oldest"), [(9, 7), (2, 2)])
def test_versions_that_do_not_fit_say_who_must_update(version: int, oldest: int) -> None:
    session = Session(introduction(1), {}, 0)
    who = introduction(2)
    hello = msg.Hello(version, oldest, who.workspace, *who.log, "Jordan", [])
    end = ended(session.receive(framed(msg.encode(hello)), 0))
    assert end.reason == "version"
    assert "update yours" in end.sentence


def test_a_clock_of_very_many_logs_is_told_in_several_messages() -> None:
    clock = {Log(number.to_bytes(32, "big"), bytes(8)): 1 for number in range(5_000)}
    told = Session(introduction(2), clock, 0).take_outgoing()
    session = Session(introduction(1), {}, 0)
    known: dict[Log, int] = {}
    for event in session.receive(told, 0):
        known.update(event.clock if isinstance(event, events.Met) else event.news)  # type: ignore[union-attr]
    assert known == clock


MESSAGES = st.one_of(
    st.builds(msg.Have, st.lists(st.tuples(st.binary(), st.binary(), st.integers(0, 2**60)))),
    st.builds(msg.Want, st.integers(-1, 2**40), st.just([])),
    st.builds(msg.Bundles, st.integers(0, 5), st.lists(st.binary(max_size=50))),
    st.builds(msg.Part, st.integers(0, 2), st.integers(0, 2**40), st.integers(0, 9), st.binary()),
    st.builds(msg.StateHash, st.binary(), st.binary()),
    st.builds(msg.Presence, st.binary(), st.binary(), st.binary(), st.booleans()),
    st.builds(msg.Bye, st.text(), st.text()),
    st.builds(msg.BlobWant, st.binary(), st.integers(-5, 2**60), st.integers(-5, 2**60)),
    st.builds(msg.Heads, st.lists(st.tuples(st.binary(), st.binary(), st.binary()))),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=200), MESSAGES.map(lambda m: framed(msg.encode(m))))))
def test_no_bytes_whatever_break_a_session(pieces: list[bytes]) -> None:
    session = met()
    ends = 0
    for piece in pieces:
        found = session.receive(piece, 1)
        ends += sum(isinstance(event, events.Ended) for event in found)
        assert ends <= 1
    assert session.is_over == (ends == 1)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_stream_means_the_same_however_it_is_cut(data: st.DataObject) -> None:
    messages = [msg.Ping(3), msg.Bundles(0, [b"abc", b""]), msg.Sent(4), msg.Nack("a", "b")]
    stream = b"".join(framed(msg.encode(message)) for message in messages)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(stream)))))
    session, whole = met(), met()
    found: list[events.Event] = []
    for first, last in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        found += session.receive(stream[first:last], 0)
    assert found == whole.receive(stream, 0)
    assert session.take_outgoing() == whole.take_outgoing()
