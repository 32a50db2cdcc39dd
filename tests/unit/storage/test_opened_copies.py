"""Copies that other programs opened: a month later only those that somebody worked in are left."""

import os
import time
from pathlib import Path

from blake3 import blake3

from openprod_core.domain.values import FileRef
from openprod_core.storage.opened_copies import KEPT_S, OpenedCopies

CONTENT = b"a plan"
PLAN = FileRef(blake3(CONTENT).digest(), len(CONTENT), "plan.pdf")


def _age(path: Path) -> None:
    then = time.time() - KEPT_S - 60
    os.utime(path, (then, then))


def test_a_copy_is_used_again_until_somebody_works_in_it(tmp_path: Path) -> None:
    copies = OpenedCopies(tmp_path)

    def write(target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(CONTENT)

    first = copies.make(PLAN, write)
    assert copies.make(PLAN, write) == first
    first.write_bytes(b"a plan with notes in the margin")
    second = copies.make(PLAN, write)
    assert (first.name, second.name) == ("plan.pdf", "plan (2).pdf")

    assert copies.clear() == 0
    _age(first)
    _age(second)
    assert copies.clear() == 1
    assert first.exists() and not second.exists()
