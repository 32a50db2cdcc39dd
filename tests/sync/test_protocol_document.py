"""The exchange in PROTOCOL.md is what the code speaks."""

from pathlib import Path

import pytest

import openprod_core.sync.protocol as protocol
from openprod_core.sync.protocol import messages as msg
from openprod_core.sync.protocol.frames import FrameReader, framed

DOCUMENT = Path(protocol.__path__[0]) / "PROTOCOL.md"


def exchange() -> list[tuple[str, bytes]]:
    """(what the document says, the bytes below it) of each frame."""
    block = DOCUMENT.read_text(encoding="utf-8").split("```")[1]
    found: list[tuple[str, bytes]] = []
    for line in block.strip().splitlines():
        if line.startswith(" "):
            words, data = found[-1]
            found[-1] = (words, data + bytes.fromhex(line))
        else:
            found.append((line, b""))
    return found


@pytest.mark.parametrize(("words", "data"), exchange())
def test_each_frame_of_the_document_reads_as_it_says(words: str, data: bytes) -> None:
    reader = FrameReader(1_000)
    reader.feed(data)
    content = reader.next()
    assert content is not None
    message = msg.decode(content)
    assert type(message).__name__ == words.split("  ")[1].split()[0].strip(",:")
    assert framed(msg.encode(message)) == data


def test_every_message_stands_in_the_table() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for kind in msg.Message.__args__:
        assert kind.__name__ in text
