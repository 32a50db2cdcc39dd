"""`openprod module`: what modules there are, into a production, and help for who writes one."""

import argparse
from pathlib import Path
from typing import Any, Final

from openprod_core.bus.commands.modules import AdoptModule, RemoveModule
from openprod_core.bus.module_rows import AdoptionPreview, AdoptionReport, ChangeKind, ModuleChange
from openprod_core.bus.queries import ListModules, PreviewAdoption
from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.module_authors import check_module, new_module, try_module
from openprod_core.cli.opening import opened
from openprod_core.cli.output import Output, counted

_SAID: Final = {
    ChangeKind.ADD: "new",
    ChangeKind.CHANGE: "changed",
    ChangeKind.BRING_BACK: "back",
    ChangeKind.KEEP: "kept as it is here",
    ChangeKind.DROP: "gone",
    ChangeKind.LEAVE: "left as it is",
}


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds `module` and what can be done with it to the command line."""
    family = commands.add_parser(
        "module",
        help="list, adopt, remove, make or check modules",
        description="A module brings a department's tables, views, rules and scripts.",
    )
    actions = family.add_subparsers(dest="action", metavar="ACTION", required=True)

    def add(name: str, carry_out: object, help_text: str) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = actions.add_parser(
            name, parents=[shared], help=help_text, description=help_text.capitalize() + "."
        )
        parser.set_defaults(carry_out=carry_out)
        return parser

    add("list", list_modules, "list the modules on this computer and in a production").add_argument(
        "folder", metavar="FOLDER"
    )
    adopt = add("adopt", adopt_module, "adopt or upgrade a module; everybody has it then")
    adopt.add_argument("folder", metavar="FOLDER")
    adopt.add_argument("module", metavar="MODULE", help="its key, or the path of its folder")
    adopt.add_argument("--samples", action="store_true", help="with its sample rows")
    adopt.add_argument("--preview", action="store_true", help="only say what it would do")
    remove = add("remove", remove_module, "take a module away; its tables stay")
    remove.add_argument("folder", metavar="FOLDER")
    remove.add_argument("module", metavar="MODULE")
    new = add("new", new_module, "make a folder to write a module in")
    new.add_argument("path", metavar="PATH", type=Path)
    check = add("check", check_module, "say what is wrong with a module, with its lines")
    check.add_argument("path", metavar="PATH", type=Path)
    test = add("test", try_module, "try a module out in a production of its own")
    test.add_argument("path", metavar="PATH", type=Path)


def list_modules(chosen: argparse.Namespace, output: Output) -> int:
    """Lists the modules."""
    with opened(chosen, output, read_only=True) as desk:
        rows = desk.ask(ListModules())
    output.table(
        ["Key", "Name", "Here", "Production", "Description"],
        [(row.key, row.name, row.installed, _standing(row), row.description) for row in rows],
    )
    for row in rows:
        for problem in row.problems:
            output.note(f"{row.key}: {problem}")
    output.data(
        {
            "modules": [
                {
                    "key": row.key,
                    "name": row.name,
                    "status": row.status.value,
                    "version": row.version,
                    "installed": row.installed,
                    "built_in": row.built_in,
                    "tables": row.tables,
                    "problems": [str(each) for each in row.problems],
                }
                for row in rows
            ]
        }
    )
    return ExitCode.OK


def _standing(row: Any) -> str:
    if not row.version:
        return "–"
    newer = f", {row.installed} is newer" if row.newer else ""
    return f"{row.status.value} {row.version}{newer}"


def adopt_module(chosen: argparse.Namespace, output: Output) -> int:
    """Adopts a module, or says what that would do."""
    if chosen.preview:
        with opened(chosen, output, read_only=True) as desk:
            preview: AdoptionPreview = desk.ask(PreviewAdoption(chosen.module))
        _show(preview.changes, output)
        for clash in preview.clashes:
            output.note(
                f"There is a table {clash.other_name} already; the module's will be called "
                f"{clash.taken_name}."
            )
        output.data({"module": preview.key, "version": preview.version, "changes": _data(preview)})
        return ExitCode.OK
    with opened(chosen, output) as desk:
        report: AdoptionReport = desk.execute(AdoptModule(chosen.module, samples=chosen.samples))
    _show(report.changes, output)
    done = counted(len(report.changes), "change") if report.changes else "Nothing to change"
    rows = f", {counted(report.samples, 'sample row')}" if report.samples else ""
    output.say(f"{report.name} {report.version}: {done}{rows}.")
    output.data(
        {
            "module": report.key,
            "version": report.version,
            "changes": _data(report),
            "samples": report.samples,
        }
    )
    return ExitCode.OK


def _show(changes: tuple[ModuleChange, ...], output: Output) -> None:
    shown = [each for each in changes if each.what != "choice"]
    if shown:
        output.table(
            ["", "What", "Name", "Where"],
            [(_SAID[each.kind], each.what, each.name, each.where) for each in shown],
        )


def _data(told: AdoptionPreview | AdoptionReport) -> list[dict[str, Any]]:
    return [
        {
            "kind": each.kind.value,
            "what": each.what,
            "name": each.name,
            "where": each.where,
            "details": each.details,
        }
        for each in told.changes
    ]


def remove_module(chosen: argparse.Namespace, output: Output) -> int:
    """Takes a module away."""
    with opened(chosen, output) as desk:
        desk.execute(RemoveModule(chosen.module))
    output.say(
        f"{chosen.module} is removed: its views, rules, checks and scripts rest, its tables stay."
    )
    output.data({"module": chosen.module})
    return ExitCode.OK
