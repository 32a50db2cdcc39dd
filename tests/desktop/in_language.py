"""A language for a part of a test; texts that modules keep stay as they were read."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from openprod_desktop import core_words, language

KEPT = (
    language.chosen, language._translator, language._locale,
    core_words._said, core_words._sentences, core_words._patterns,
)  # fmt: skip


@contextmanager
def speaking(name: str) -> Iterator[None]:
    """Has the window speak that language."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(language.VARIABLE, name)
        _forget()
        yield
    _forget()


def _forget() -> None:
    for each in KEPT:
        each.cache_clear()
