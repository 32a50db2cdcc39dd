"""Which handler a command has, noun by noun.

A noun's handlers are brought in with its first command: a start that shows a table needs
none of them, and most sessions never those of modules, rules or checks. A noun is the
module in which its commands stand.
"""

from collections.abc import Callable
from typing import Any, Final

from openprod_core.domain.errors import BugError
from openprod_core.engine.workbench import Workbench

Handler = Callable[[Workbench, Any], Any]
Handlers = dict[type, Handler]


def handler_of(command: object) -> Handler:
    """Returns what carries a command out, given the workbench and the command."""
    kind = type(command)
    if kind not in _known:
        _known[kind] = _brought_in(kind)
    return _known[kind]


def _brought_in(kind: type) -> Handler:
    noun = _NOUNS.get(kind.__module__.rpartition(".")[2])
    handler = None if noun is None else noun().get(kind)
    if handler is None:
        raise BugError(f"No handler for {kind.__name__}.")
    return handler


def _tables() -> Handlers:
    from openprod_core.bus.commands import tables as commands
    from openprod_core.engine.handlers import choices, retyping, tables

    return {
        commands.MakeTable: tables.make_table,
        commands.ChangeTable: tables.change_table,
        commands.PlaceTable: tables.place_table,
        commands.DropTable: tables.drop_table,
        commands.AddField: tables.add_field,
        commands.ChangeField: tables.change_field,
        commands.RetypeField: retyping.retype_field,
        commands.PlaceField: tables.place_field,
        commands.DropField: tables.drop_field,
        commands.AddChoice: choices.add_choice,
        commands.ChangeChoice: choices.change_choice,
        commands.DropChoice: choices.drop_choice,
    }


def _records() -> Handlers:
    from openprod_core.bus.commands import records as commands
    from openprod_core.engine.handlers import arranging, records, rows

    return {
        commands.AddRecord: records.add_record,
        commands.AddRecords: records.add_records,
        commands.EditRecords: records.edit_records,
        commands.MoveRows: arranging.move_rows,
        commands.RemoveRecords: records.remove_records,
        commands.BringBackRecords: records.bring_back_records,
        commands.JoinTable: records.join_table,
        commands.LeaveTable: records.leave_table,
        commands.EditText: records.edit_text,
        commands.ChangeRows: rows.change_rows,
        commands.DuplicateRecords: rows.duplicate_records,
    }


def _conflicts() -> Handlers:
    from openprod_core.bus.commands import conflicts as commands
    from openprod_core.engine.handlers import conflicts, edges

    return {
        commands.DecideCollision: conflicts.decide_collision,
        commands.DecideExistence: conflicts.decide_existence,
        commands.DecideMany: conflicts.decide_many,
        commands.DecideEdgeCollision: edges.decide_edge_collision,
        commands.DecideEdgeExistence: edges.decide_edge_existence,
    }


def _identity() -> Handlers:
    from openprod_core.bus.commands import identity as commands
    from openprod_core.engine.handlers import mappings, merging, splitting

    return {
        commands.ConfirmMapping: mappings.confirm_mapping,
        commands.RemoveMapping: mappings.remove_mapping,
        commands.MergeRecords: merging.merge_records,
        commands.SplitRecord: splitting.split_record,
        commands.KeepApart: merging.keep_apart,
    }


def _edges() -> Handlers:
    from openprod_core.bus.commands import edges as commands
    from openprod_core.engine.handlers import edges

    return {
        commands.Connect: edges.connect,
        commands.EditEdge: edges.edit_edge,
        commands.MoveEdge: edges.move_edge,
        commands.Disconnect: edges.disconnect,
        commands.Reconnect: edges.reconnect,
    }


def _rules() -> Handlers:
    from openprod_core.bus.commands import rules as commands
    from openprod_core.engine.handlers import rules

    return {
        commands.AddRule: rules.add_rule,
        commands.ChangeRule: rules.change_rule,
        commands.DropRule: rules.drop_rule,
        commands.AcceptSuggestions: rules.accept_suggestions,
        commands.DismissSuggestions: rules.dismiss_suggestions,
        commands.LiftAnswers: rules.lift_answers,
    }


def _checks() -> Handlers:
    from openprod_core.bus.commands import checks as commands
    from openprod_core.engine.handlers import checks

    return {
        commands.AddCheck: checks.add_check,
        commands.ChangeCheck: checks.change_check,
        commands.DropCheck: checks.drop_check,
        commands.WaiveProblems: checks.waive_problems,
    }


def _members() -> Handlers:
    from openprod_core.bus.commands import members as commands
    from openprod_core.engine.handlers import members

    return {
        commands.ChangeMember: members.change_member,
    }


def _modules() -> Handlers:
    from openprod_core.bus.commands import modules as commands
    from openprod_core.engine.handlers import modules

    return {
        commands.AdoptModule: modules.adopt_module,
        commands.RemoveModule: modules.remove_module,
    }


def _files() -> Handlers:
    from openprod_core.bus.commands import files as commands
    from openprod_core.engine.handlers import files

    return {
        commands.AttachFiles: files.attach_files,
        commands.DetachFiles: files.detach_files,
    }


def _transfers() -> Handlers:
    from openprod_core.bus.commands import transfers as commands
    from openprod_core.engine.handlers import books, layouts, transfers

    return {
        commands.ImportFile: transfers.import_file,
        commands.ImportBook: books.import_book,
        commands.ExportTable: transfers.export_table,
        commands.ExportPast: transfers.export_past,
        commands.ExportLayout: layouts.export_layout,
    }


def _views() -> Handlers:
    from openprod_core.bus.commands import views as commands
    from openprod_core.engine.handlers import views

    return {
        commands.AddView: views.add_view,
        commands.ChangeView: views.change_view,
        commands.DropView: views.drop_view,
        commands.PlaceView: views.place_view,
    }


_known: Final[Handlers] = {}
_NOUNS: Final[dict[str, Callable[[], Handlers]]] = {
    "tables": _tables,
    "records": _records,
    "conflicts": _conflicts,
    "identity": _identity,
    "edges": _edges,
    "rules": _rules,
    "checks": _checks,
    "members": _members,
    "modules": _modules,
    "files": _files,
    "transfers": _transfers,
    "views": _views,
}
