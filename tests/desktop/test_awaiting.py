"""Answers of work on other threads, and whom they are for."""

from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from openprod_desktop.awaiting import AT_ONCE, Awaiting


class Form(QLabel):
    """Shows an answer."""

    def take(self, answer: str) -> None:
        self.setText(answer)


def test_an_answer_for_a_form_that_was_closed_is_let_go_and_the_next_one_arrives(
    qtbot: QtBot,
) -> None:
    parent = QObject()
    waiting = Awaiting(parent)
    closed, shown = Form(), Form()
    qtbot.addWidget(shown)
    answers: list[Future[Any]] = [Future(), Future(), Future()]
    failures: list[BaseException] = []
    waiting.wait(answers[0], closed.take, failures.append)
    waiting.wait(answers[1], lambda answer: closed.setText(answer), failures.append)
    waiting.wait(answers[2], shown.take, failures.append)
    delete(closed)

    for answer in answers:
        answer.set_result("here")

    qtbot.waitUntil(lambda: shown.text() == "here")
    assert failures == []


def test_whoever_has_much_to_say_leaves_room_for_keys_between(qtbot: QtBot) -> None:
    parent = QObject()
    waiting = Awaiting(parent)
    heard: list[str] = []
    for _ in range(3 * AT_ONCE):
        waiting.tell(lambda: heard.append("news"))
    QTimer.singleShot(0, parent, lambda: heard.append("key"))

    qtbot.waitUntil(lambda: len(heard) == 3 * AT_ONCE + 1)
    assert heard.index("key") <= 2 * AT_ONCE
