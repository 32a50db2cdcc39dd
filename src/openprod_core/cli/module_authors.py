"""`openprod module new`, `check` and `test`: for people who write modules."""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from openprod_core.bus.module_rows import ManifestProblem
from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.output import Output, counted
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import key_from_name
from openprod_core.engine.modules.manifest import Manifest
from openprod_core.engine.modules.parsing import BadManifestError, parse_module, spoken
from openprod_core.engine.modules.samples import sample_links, sample_rows
from openprod_core.scripts.checking import check_source
from openprod_core.scripts.ports import Unattended
from openprod_core.storage.module_folders import read_module, write_module
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.identity import Identity

_MANIFEST: Final = """\
[module]
name = "{key}"
version = "0.1.0"
display_name = "{name}"
description = "What it is for, in a sentence"
author = ""

[table.item]
name = "{name}"
colour = "blue"

[table.item.fields]
name = {{ required = true, shared_key = "name" }}
kind = {{ type = "choice", choices = ["one", "other"] }}
notes = {{ crdt = "text", shared_key = "notes" }}

[[view]]
key = "all"
name = "All"
table = "item"
kind = "grid"
columns = ["name", "kind", "notes"]
sorts = ["name"]

[[check]]
key = "no_kind"
name = "Without a kind"
table = "item"
where = "kind is empty"
severity = "info"
message = "{{name}} is of no kind"

[script.count]
name = "Count"
description = "Counts the rows"
table = "item"
"""
_SCRIPT: Final = """\
-- What it does, and what it leaves alone.

function main()
  local count = core.count("FROM {key}_item")
  ui.notify(count .. " rows.")
  return count
end
"""
_SAMPLES: Final = "name,kind,notes\nFirst,one,Something to try it with\nSecond,other,\n"


def new_module(chosen: argparse.Namespace, output: Output) -> int:
    """Makes a folder with a module that works, to start from."""
    key = key_from_name(chosen.path.name)
    files = {
        "module.toml": _MANIFEST.format(key=key, name=spoken(key)),
        "scripts/count.lua": _SCRIPT.format(key=key),
        "samples/item.csv": _SAMPLES,
        "README.md": f"# {spoken(key)}\n\nWhat it is for.\n",
    }
    parse_module(files)
    write_module(chosen.path, files)
    output.say(f"{chosen.path} is a module now. Change module.toml, then: openprod module check")
    output.data({"module": key, "files": sorted(files)})
    return ExitCode.OK


def check_module(chosen: argparse.Namespace, output: Output) -> int:
    """Says what is wrong with a module's files."""
    problems = list(_problems(read_module(chosen.path)))
    for problem in problems:
        output.say(str(problem))
    if not problems:
        output.say("Nothing is wrong with it.")
    output.data(
        {
            "problems": [
                {
                    "file": each.file,
                    "line": each.line,
                    "path": each.path,
                    "message": each.message,
                }
                for each in problems
            ]
        }
    )
    return ExitCode.REFUSED if problems else ExitCode.OK


def _problems(files: dict[str, str]) -> Iterator[ManifestProblem]:
    for path, text in sorted(files.items()):
        fault = check_source(text, path) if path.endswith(".lua") else None
        if fault is not None:
            yield ManifestProblem(path, fault.line or 1, "", fault.sentence)
    try:
        manifest = parse_module(files)
        sample_rows(manifest)
        sample_links(manifest)
    except BadManifestError as error:
        yield from error.problems


def try_module(chosen: argparse.Namespace, output: Output) -> int:
    """Adopts a module with its samples in a production of its own, and runs all it has."""
    files = read_module(chosen.path)
    manifest = parse_module(files)
    with tempfile.TemporaryDirectory(prefix="openprod-module-") as folder:
        place = Path(folder) / "Try.openprod"
        with Workspace.create(place, "Try", Identity.generate("Author")) as workspace:
            faults = list(_tried(workspace, chosen.path, manifest, output))
    for fault in faults:
        output.say(fault)
    if not faults:
        output.say(f"{manifest.name} {manifest.version} works.")
    output.data({"module": manifest.key, "version": manifest.version, "faults": faults})
    return ExitCode.REFUSED if faults else ExitCode.OK


def _tried(workspace: Workspace, path: Path, manifest: Manifest, output: Output) -> Iterator[str]:
    report = workspace.adopt_module(path, samples=True)
    output.say(
        f"Adopted: {counted(len(manifest.tables), 'table')}, "
        f"{counted(report.samples, 'sample row')}."
    )
    if workspace.adopt_module(path, samples=True).changes:
        yield "Adopting it twice changes something. Two things have one key."
    for view in workspace.views():
        try:
            count = workspace.count(view.table, view.filter or None)
            output.say(f"View {view.name}: {counted(count, 'row')}.")
        except RejectedError as error:
            yield f"View {view.name}: {error}"
    for check in workspace.checks():
        if check.problem:
            yield f"Check {check.name}: {check.problem}"
    grants = {name for script in manifest.scripts for name in script.capabilities}
    for script in workspace.scripts():
        run = workspace.run_script(script.id, ui=Unattended(grants=grants))
        output.say(f"Script {script.name}: {run.outcome}, {counted(run.changes, 'change')}.")
        if run.fault is not None:
            where = f"line {run.fault.line}: " if run.fault.line else ""
            yield f"Script {script.name}: {where}{run.fault.sentence}"
        if run.overlay is not None:
            workspace.discard(run.overlay)
