"""What bytes from others go through first, each as a function that must take any bytes at all."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

from openprod_core.domain.codec import encode_body, read_body, read_signed
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.operations import UnknownOperation
from openprod_core.domain.vector_clock import Log
from openprod_core.sync.protocol import events
from openprod_core.sync.protocol import messages as msg
from openprod_core.sync.protocol.frames import framed
from openprod_core.sync.protocol.session import Introduction, Session


def take_bundle(data: bytes) -> None:
    """A signed bundle: refused, or read as something that comes back as it is."""
    try:
        signed = read_signed(data)
    except UntrustedError:
        return
    known = [each for each in signed.operations if not isinstance(each, UnknownOperation)]
    if len(known) < len(signed.operations):
        return
    again = read_body(encode_body(signed.header, known), signed.signature)
    assert (again.header, list(again.operations)) == (signed.header, known)


def take_stream(data: bytes) -> None:
    """What comes over a connection: one end at most, and nothing after it."""
    session = Session(_introduction(1), {}, 0)
    session.receive(Session(_introduction(2), {}, 0).take_outgoing(), 0)
    found = session.receive(data, 0)
    ends = [event for event in found if isinstance(event, events.Ended)]
    assert len(ends) == session.is_over
    assert not session.is_over or session.receive(data, 1) == []


def take_message(data: bytes) -> None:
    """The inside of one frame."""
    take_stream(framed(data))


def take_greeting(data: bytes) -> None:
    """The first frame of somebody unknown."""
    session = Session(_introduction(1), {}, 0)
    session.receive(framed(data), 0)


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "bundle": take_bundle,
    "stream": take_stream,
    "message": take_message,
    "greeting": take_greeting,
}


_GOLDEN: Final = Path(__file__).parents[1] / "golden" / "format-1" / "bundles.json"


def _introduction(who: int) -> Introduction:
    return Introduction(bytes(16), Log(bytes([who]) * 32, bytes(8)), f"P{who}")


def seeds() -> dict[str, list[bytes]]:
    """Returns honest bytes for every target, for others to be made from."""
    messages = [
        msg.encode(message)
        for message in (
            msg.Have([(bytes(32), bytes(8), 7)]),
            msg.Want(1, [(bytes(32), bytes(8), 7)]),
            msg.Bundles(0, [b"abc"]),
            msg.Part(1, 10, 0, b"abc"),
            msg.StateHash(bytes(16), bytes(16)),
            msg.Presence(bytes(16), bytes(16), bytes(16), True),
            msg.Ping(3),
            msg.Nack("reason", "sentence"),
            msg.Bye("bye", "went"),
            msg.Heads([(bytes(32), bytes(8), bytes(32))]),
        )
    ]
    greeting = Session(_introduction(2), {}, 0).take_outgoing()
    return {
        "bundle": [bytes.fromhex(bundle) for bundle in json.loads(_GOLDEN.read_text()).values()],
        "stream": [b"".join(framed(message) for message in messages)],
        "message": messages,
        "greeting": [greeting[4:]],
    }
