"""Garbage is freed on the GUI thread, however busy another thread is."""

import gc
import threading

from pytestqt.qtbot import QtBot

from openprod_desktop.garbage import GuiGarbage


class Cycle:
    """Garbage that only the collector can free; notes the thread that it dies on."""

    died_on: list[int] = []  # noqa: RUF012 - shared on purpose: the object itself is gone by then

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Cycle.died_on.append(threading.get_ident())


def test_what_another_thread_leaves_behind_is_freed_on_this_one(qtbot: QtBot) -> None:
    Cycle.died_on.clear()
    garbage = GuiGarbage()
    many = gc.get_threshold()[0] * 3

    worker = threading.Thread(target=lambda: [Cycle() for _ in range(many)])
    worker.start()
    worker.join()
    assert Cycle.died_on == []

    qtbot.waitUntil(lambda: len(Cycle.died_on) == many)
    assert set(Cycle.died_on) == {threading.get_ident()}
    garbage.deleteLater()


def test_nothing_is_collected_before_it_is_due(qtbot: QtBot) -> None:
    garbage = GuiGarbage()
    gc.collect()
    Cycle.died_on.clear()
    Cycle()
    garbage.collect_due()

    assert Cycle.died_on == []
    garbage.deleteLater()


def test_everything_is_gone_through_for_a_small_share_of_the_time_only(qtbot: QtBot) -> None:
    garbage = GuiGarbage()
    usual = gc.get_threshold()

    def whole() -> int:
        return int(gc.get_stats()[2]["collections"])

    try:
        gc.set_threshold(1, 1, 1)
        before = whole()
        for _ in range(30):
            kept = [[] for _ in range(10)]
            garbage.collect_due()
            assert kept
        assert whole() == before + 1
    finally:
        gc.set_threshold(*usual)
        garbage.deleteLater()
