"""Looks at a script without running it: is it Lua, and if not, in which line."""

from openprod_core.bus.script_rows import ScriptFault
from openprod_core.scripts.faults import fault_of
from openprod_core.scripts.library import SOURCE_SIZE_MAX
from openprod_core.scripts.lua_world import LuaWorld

_MEMORY_MB = 64


def check_source(source: str, name: str = "script") -> ScriptFault | None:
    """Returns what keeps a text from being a script; None: nothing does."""
    if len(source) > SOURCE_SIZE_MAX:
        return ScriptFault(f"A script has at most {SOURCE_SIZE_MAX:,} characters.")
    world = LuaWorld(
        lambda _name, _arguments: ("refused", ""),
        lambda: None,
        memory_mb=_MEMORY_MB,
        steps_max=1,
    )
    problem = world.check(source, name)
    return None if problem is None else fault_of(problem, (), name)
