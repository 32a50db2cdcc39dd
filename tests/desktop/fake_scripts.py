"""A production without scripts, for windows whose test is about something else."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Any
from uuid import UUID

from openprod_core.bus.script_rows import GrantRow, ScriptFault, ScriptRow, TriggerRow
from openprod_core.bus.scripts import Listener


class FakeScripts:
    """A `bus.scripts.Scripts` that holds nothing."""

    def subscribe(self, listener: Listener) -> None:
        """Hears nothing."""

    def scripts(self) -> "Future[tuple[ScriptRow, ...]]":
        return _given(())

    def triggers(self) -> "Future[tuple[TriggerRow, ...]]":
        return _given(())

    def check(self, source: str) -> ScriptFault | None:
        return None

    def save(self, script: UUID | None, changes: Mapping[str, Any]) -> "Future[UUID]":
        return _given(script)

    def remove(self, script: UUID) -> "Future[None]":
        return _given(None)

    def run(self, script: UUID, arguments: Mapping[str, Any]) -> "Future[int]":
        return _given(0)

    def stop(self, run: int) -> None:
        """Nothing runs."""

    def answer(self, question: int, answer: Any) -> None:
        """Nobody asks."""

    def grants(self) -> "Future[tuple[GrantRow, ...]]":
        return _given(())

    def revoke(self, script: UUID, capability: str) -> "Future[bool]":
        return _given(False)

    def save_trigger(self, trigger: UUID | None, changes: Mapping[str, Any]) -> "Future[UUID]":
        return _given(trigger)

    def remove_trigger(self, trigger: UUID) -> "Future[None]":
        return _given(None)

    def running(self) -> Sequence[int]:
        return ()


def _given(answer: Any) -> "Future[Any]":
    done: Future[Any] = Future()
    done.set_result(answer)
    return done
