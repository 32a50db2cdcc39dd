"""Undo and redo: a compensating bundle for the newest own step."""

from openprod_core.bus import events
from openprod_core.bus.commands import history as commands
from openprod_core.domain.bundle import BundleKind
from openprod_core.engine.handlers.former_choices import renamed_since
from openprod_core.engine.undo.inverse import Inverse
from openprod_core.engine.undo.stack import Step, UndoStack
from openprod_core.engine.workbench import Workbench


def undo_last(bench: Workbench, stack: UndoStack) -> commands.Undone | None:
    """Takes the newest own step back, as far as nobody has changed it since."""
    return _compensate(bench, stack, stack.next_undo, BundleKind.UNDO)


def redo_last(bench: Workbench, stack: UndoStack) -> commands.Undone | None:
    """Does again what the newest undo took back."""
    return _compensate(bench, stack, stack.next_redo, BundleKind.REDO)


def _compensate(
    bench: Workbench, stack: UndoStack, step: Step | None, kind: BundleKind
) -> commands.Undone | None:
    if step is None:
        return None
    inverse = Inverse(bench)
    inverse.of(step.bundle_id)
    if inverse.operations:
        with bench.writer.draft(kind, step.label, step.bundle_id) as draft:
            draft.add([*inverse.operations, *renamed_since(bench, inverse.operations)])
    else:
        stack.pass_over(step)
    for sentence in inverse.skipped:
        bench.announcer.tell(events.NoticeGiven(sentence))
    return commands.Undone(step.label, tuple(inverse.skipped))
