"""Answers of work on other threads, and whom they are for."""

from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from openprod_desktop.awaiting import Awaiting


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
