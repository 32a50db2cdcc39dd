"""Only the newest of many questions is asked, and only its answer is shown."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from openprod_desktop.previews import NewestAnswer


class Asked:
    """A question under way, answered by the test."""

    def __init__(self, query: object, done: Callable[[Any], None]) -> None:
        self.query = query
        self._done: Callable[[Any], None] | None = done

    def drop(self) -> None:
        self._done = None

    def answer(self, value: object) -> None:
        if self._done is not None:
            self._done(value)


def prepared() -> tuple[NewestAnswer, list[Asked], list[object]]:
    asked: list[Asked] = []

    def ask(query: object, done: Callable[[Any], None], _failed: object) -> Asked:
        asked.append(Asked(query, done))
        return asked[-1]

    return NewestAnswer(ask, pause_ms=0), asked, []


def _fail(error: BaseException) -> None:
    raise error


def test_what_was_typed_within_the_pause_is_asked_once(qtbot: QtBot) -> None:
    newest, asked, shown = prepared()
    newest.want("g", shown.append, _fail)
    newest.want("gh", shown.append, _fail)

    qtbot.waitUntil(lambda: bool(asked))

    assert [each.query for each in asked] == ["gh"]


def test_an_answer_that_was_overtaken_is_not_shown(qtbot: QtBot) -> None:
    newest, asked, shown = prepared()
    newest.want("g", shown.append, _fail)
    newest.at_once()
    newest.want("gh", shown.append, _fail)
    newest.at_once()

    asked[1].answer("new")
    asked[0].answer("old")

    assert shown == ["new"]


def test_nothing_is_shown_once_it_was_forgotten(qtbot: QtBot) -> None:
    newest, asked, shown = prepared()
    newest.want("g", shown.append, _fail)
    newest.at_once()

    newest.forget()
    asked[0].answer("late")

    assert shown == []
