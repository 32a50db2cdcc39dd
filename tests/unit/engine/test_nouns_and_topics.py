"""Every command finds its handler and every question its answer, whoever asks first."""

import importlib
import inspect
import os
import pkgutil
import subprocess
import sys

import pytest

from openprod_core.bus import commands, finding_queries, queries
from openprod_core.bus.commands import history, overlays
from openprod_core.domain.errors import BugError
from openprod_core.engine.answers import answer_to
from openprod_core.engine.handlers.by_noun import handler_of

# Undo needs the stack of steps, overlays the stage; views that are open belong to a reader.
ELSEWHERE = {"UndoLast", "RedoLast"}
OF_STAGE = {"ListOverlays", "PreviewOverlay", "ListDrift", "GetGroundValue"}
OF_STAGE |= {"GetUndoState", "GetUndoList", "GetFacts"}
OF_READER = {"OpenView", "ReadWindow", "FindRow", "CloseView", "ReadSummary", "FindMatches"}
OF_READER |= {"OpenPast", "ReadPast", "ClosePast"}


def asked_in(module: object) -> list[type]:
    """Returns the commands or queries of a module: they say what comes back."""
    return [
        each
        for each in vars(module).values()
        if inspect.isclass(each) and (each.__doc__ or "").startswith("->")
    ]


NOUNS = [
    importlib.import_module(f"{commands.__name__}.{each.name}")
    for each in pkgutil.iter_modules(commands.__path__)
]
COMMANDS = [each for noun in NOUNS if noun not in (history, overlays) for each in asked_in(noun)]
QUESTIONS = [
    each
    for each in (*asked_in(queries), *asked_in(finding_queries))
    if each.__name__ not in OF_STAGE | OF_READER
]


@pytest.mark.parametrize("kind", COMMANDS, ids=lambda kind: kind.__name__)
def test_a_command_is_carried_out_by_the_handler_of_its_noun(kind: type) -> None:
    assert callable(handler_of(kind.__new__(kind)))


@pytest.mark.parametrize("kind", QUESTIONS, ids=lambda kind: kind.__name__)
def test_a_question_is_answered_by_its_topic(kind: type) -> None:
    assert callable(answer_to(kind.__new__(kind)))


def test_what_is_no_command_and_no_question_is_a_bug_and_no_silence() -> None:
    with pytest.raises(BugError):
        handler_of("rename")
    with pytest.raises(BugError):
        answer_to("rows?")


def test_a_start_brings_in_neither_handlers_nor_overlays_nor_scripts() -> None:
    code = "import sys; from openprod_core import Workspace; print(*sys.modules)"

    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    brought = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    ).stdout.split()

    rooms = ("engine.handlers.", "engine.overlays.net", "engine.imports", "scripts.")
    late = [each for each in brought if each.startswith(tuple(f"openprod_core.{r}" for r in rooms))]
    assert late == ["openprod_core.engine.handlers.by_noun"]
