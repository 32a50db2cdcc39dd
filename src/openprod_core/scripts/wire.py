"""Frames between the application and the process of a script: length, then MessagePack.

4 bytes of big-endian length. What travels is plain: None, bool, int, float, str, bytes,
list, dict. Neither side trusts the other to keep to a size.
"""

from typing import IO, Any, Final

import msgspec

FRAME_SIZE_MAX: Final = 64 * 1024 * 1024
_LENGTH_SIZE: Final = 4


class BrokenPipeOfScript(Exception):
    """The other end is gone, or sent what is no frame."""


def send(pipe: IO[bytes], message: object) -> None:
    """Writes one message.

    Raises:
        BrokenPipeOfScript: the other end is gone, or the message is too long to send.
    """
    try:
        body = msgspec.msgpack.encode(message)
        if len(body) > FRAME_SIZE_MAX:
            raise BrokenPipeOfScript(f"{len(body)} bytes in one message")
        pipe.write(len(body).to_bytes(_LENGTH_SIZE, "big") + body)
        pipe.flush()
    except (OSError, ValueError) as error:
        raise BrokenPipeOfScript(str(error)) from error


def receive(pipe: IO[bytes]) -> Any:
    """Reads one message; waits for it.

    Raises:
        BrokenPipeOfScript: the other end is gone, or sent what is no frame.
    """
    try:
        size = int.from_bytes(_exactly(pipe, _LENGTH_SIZE), "big")
        if size > FRAME_SIZE_MAX:
            raise BrokenPipeOfScript(f"a message of {size} bytes")
        return msgspec.msgpack.decode(_exactly(pipe, size))
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise BrokenPipeOfScript(str(error)) from error


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    body = pipe.read(size)
    if body is None or len(body) < size:
        raise BrokenPipeOfScript("the other end is gone")
    return body
