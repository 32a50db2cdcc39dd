"""The lock: one writer at a time, named, and given back."""

import json
from pathlib import Path

import pytest

from openprod_core.storage.writer_lock import NOTE_NAME, HeldElsewhereError, WriterLock


def test_the_second_is_refused_and_told_who_holds_it(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path)
    with pytest.raises(HeldElsewhereError) as refused:
        WriterLock(tmp_path)

    assert refused.value.folder == tmp_path
    assert refused.value.holder is not None
    assert refused.value.holder.user in str(refused.value)
    lock.release()


def test_a_released_lock_can_be_taken_again(tmp_path: Path) -> None:
    for _ in range(3):
        WriterLock(tmp_path).release()
    assert not (tmp_path / NOTE_NAME).exists()


@pytest.mark.parametrize("note", ["", "not json", "[]", json.dumps({"process": "x"})])
def test_an_unreadable_note_still_refuses(tmp_path: Path, note: str) -> None:
    lock = WriterLock(tmp_path)
    (tmp_path / NOTE_NAME).write_text(note, encoding="utf-8")

    with pytest.raises(HeldElsewhereError) as refused:
        WriterLock(tmp_path)

    assert refused.value.holder is None
    lock.release()
