"""Which file `require` means: `./x` beside the asking one, `module/x`, `workspace/x`.

A module's files under `exports/` are for everybody, those under `internal/` and `scripts/`
for itself. User scripts are found as `workspace/NAME`.
"""

import posixpath
from dataclasses import dataclass

from openprod_core.bus.script_rows import ScriptRow
from openprod_core.engine.lens import Lens
from openprod_core.scripts.library import module_file, module_keys, scripts
from openprod_core.scripts.values import BadArgumentError, text

WORKSPACE = "workspace"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of Lua stands: its module (empty: people's own) and its path in it."""

    module: str
    path: str

    @property
    def name(self) -> str:
        """What errors call it."""
        return f"{self.module or WORKSPACE}/{self.path}"


def place_of(script: ScriptRow) -> Place:
    """Returns where a script stands."""
    path = script.options.get("path")
    if script.module and isinstance(path, str):
        return Place(script.module, path)
    return Place(script.module, f"scripts/{script.name}.lua" if script.module else script.name)


def find_module(lens: Lens, wanted: object, asking: Place) -> tuple[Place, str]:
    """Returns the file that `require(wanted)` means where `asking` says it, with its text.

    Raises:
        BadArgumentError: there is none, or it is not for everybody.
    """
    path = text(wanted, "What require wants")
    if path.startswith(("./", "../")):
        return _beside(lens, path, asking)
    first, _, rest = path.partition("/")
    if first == WORKSPACE:
        return _of_people(lens, rest, asking, path)
    if first not in module_keys(lens):
        raise BadArgumentError(f"require: there is no module “{first}” in this production.")
    for tried in (
        (f"exports/{rest}.lua", f"exports/{rest}/init.lua") if rest else ("exports/init.lua",)
    ):
        found = module_file(lens, first, tried)
        if found is not None:
            return Place(first, tried), found
    raise BadArgumentError(f"require: the module {first} has no exports/{rest or 'init'}.lua.")


def _beside(lens: Lens, path: str, asking: Place) -> tuple[Place, str]:
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(asking.path), path))
    if joined.startswith(".."):
        raise BadArgumentError(f"require: “{path}” leads out of the module.")
    if not asking.module:
        return _of_people(lens, joined, asking, path)
    for tried in (f"{joined}.lua", f"{joined}/init.lua"):
        found = module_file(lens, asking.module, tried)
        if found is not None:
            return Place(asking.module, tried), found
    raise BadArgumentError(f"require: the module {asking.module} has no {joined}.lua.")


def _of_people(lens: Lens, name: str, asking: Place, path: str) -> tuple[Place, str]:
    if asking.module:
        raise BadArgumentError(f"require: a module cannot use people's own scripts (“{path}”).")
    for row in scripts(lens):
        if not row.module and row.name.casefold() == name.casefold():
            return Place("", row.name), row.source
    raise BadArgumentError(f"require: there is no script “{name}” in this production.")
