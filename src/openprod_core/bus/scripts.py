"""What a window may ask of scripts, and what it is told. Nothing here waits for a script.

A run goes on by itself; what it says comes as news, and what it asks waits for `answer`.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from typing import Any, Protocol
from uuid import UUID

from openprod_core.bus.script_rows import (
    GrantRow,
    LogLine,
    Place,
    ScriptFault,
    ScriptRow,
    ScriptRun,
    TriggerRow,
)
from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class RunStarted:
    """A script began."""

    run: int
    script: UUID
    name: str
    trigger: str
    """The name of the trigger that set it off; empty: a person started it."""
    trigger_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RunSaid:
    """A run wrote a line of output."""

    run: int
    line: LogLine


@dataclass(frozen=True, slots=True)
class RunNotified:
    """A run wants a person to know something."""

    run: int
    level: str
    text: str


@dataclass(frozen=True, slots=True)
class RunLeads:
    """A run that a person started leads them somewhere."""

    run: int
    place: Place


@dataclass(frozen=True, slots=True)
class RunAdvanced:
    """A run came further."""

    run: int
    done: float
    total: float
    label: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A permission that a script asks for."""

    capability: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RunAsks:
    """A run waits for a person; answer it with `Scripts.answer`."""

    run: int
    question: int
    kind: str
    """confirm (bool), prompt (text or None), select (one of the choices or None), grants
    (capability -> always, once, never)"""
    text: str
    """The question; for grants the script's name."""
    default: str = ""
    choices: tuple[str, ...] = ()
    wanted: tuple[Wanted, ...] = ()


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A run came to its end, whatever it was."""

    run: int
    outcome: ScriptRun


ScriptNews = RunStarted | RunSaid | RunNotified | RunLeads | RunAdvanced | RunAsks | RunEnded
Listener = Callable[[ScriptNews], None]


class Scripts(Protocol):
    """The scripts of one open production. Futures resolve on threads of its own."""

    def subscribe(self, listener: Listener) -> None:
        """Calls `listener` with all news of runs, on any thread."""

    def scripts(self) -> "Future[tuple[ScriptRow, ...]]":
        """Asks for all scripts, by name."""

    def triggers(self) -> "Future[tuple[TriggerRow, ...]]":
        """Asks for all triggers, by name."""

    def check(self, source: str) -> ScriptFault | None:
        """Returns what keeps a text from being a script; at once."""

    def save(self, script: UUID | None, changes: Mapping[str, Any]) -> "Future[UUID]":
        """Makes (None) or changes a script: name, source, arguments, capabilities …"""

    def remove(self, script: UUID) -> "Future[None]":
        """Deletes a script; undo brings it back."""

    def run(self, script: UUID, arguments: Mapping[str, Any]) -> "Future[int]":
        """Starts a script; the future holds the run's number."""

    def stop(self, run: int) -> None:
        """Asks a run to end, and ends it soon."""

    def answer(self, question: int, answer: Any) -> None:
        """Answers what a run asks."""

    def grants(self) -> "Future[tuple[GrantRow, ...]]":
        """Asks for what this person said of scripts' permissions on this computer."""

    def revoke(self, script: UUID, capability: str) -> "Future[bool]":
        """Takes a permission back; a run that has it ends."""

    def save_trigger(self, trigger: UUID | None, changes: Mapping[str, Any]) -> "Future[UUID]":
        """Makes (None) or changes a trigger: name, field, filter, scope, script …"""

    def remove_trigger(self, trigger: UUID) -> "Future[None]":
        """Deletes a trigger; undo brings it back."""

    def running(self) -> Sequence[int]:
        """Returns the numbers of the runs that go on."""
