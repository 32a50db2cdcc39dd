"""Frames: four bytes of length, big-endian, then one message."""

from typing import Final

from openprod_core.domain.errors import UntrustedError

HEAD_SIZE: Final = 4


class FrameTooLongError(UntrustedError):
    """A frame announces more bytes than one may have."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(
            "Another computer announced far more data than openprod ever sends. The connection "
            "was ended; nothing was changed."
        )
        self.size = size
        self.limit = limit


def framed(content: bytes) -> bytes:
    """Returns a message's bytes with their length before them."""
    return len(content).to_bytes(HEAD_SIZE, "big") + content


class FrameReader:
    """Cuts a stream of bytes into frames, however it arrives."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        """Bytes that a frame may have; may be changed between frames."""
        self._buffer = bytearray()

    @property
    def is_amid(self) -> bool:
        """Whether a frame has begun and is not whole."""
        return bool(self._buffer)

    def feed(self, data: bytes) -> None:
        """Takes bytes in."""
        self._buffer += data

    def next(self) -> bytes | None:
        """Returns the next whole frame's content; None until more has come.

        Raises:
            FrameTooLongError: the frame that begins here is over the limit. Nothing of it
                is kept.
        """
        if len(self._buffer) < HEAD_SIZE:
            return None
        size = int.from_bytes(self._buffer[:HEAD_SIZE], "big")
        if size > self.limit:
            self._buffer.clear()
            raise FrameTooLongError(size, self.limit)
        if len(self._buffer) < HEAD_SIZE + size:
            return None
        content = bytes(self._buffer[HEAD_SIZE : HEAD_SIZE + size])
        del self._buffer[: HEAD_SIZE + size]
        return content
