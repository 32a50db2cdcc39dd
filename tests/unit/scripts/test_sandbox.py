"""The world of a script: nothing leads out of it, and nothing keeps it going past its limits."""

import time
from typing import Any

import pytest

from openprod_core.scripts.formats import FORMATS
from openprod_core.scripts.lua_world import LuaWorld

STEPS = 3_000_000


class Spoken:
    """Answers what a script asks, as the application would, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, list[Any]]] = []

    def __call__(self, name: str, arguments: list[Any]) -> tuple[str, Any]:
        self.asked.append((name, arguments))
        if name in FORMATS:
            return "ok", FORMATS[name](*arguments)
        if name == "get":
            raise ZeroDivisionError("a fault of the application")
        return "ok" if name == "log" else "refused", "not here"


def run(
    source: str, *, steps: int = STEPS, memory_mb: int = 64, seconds: float = 20.0
) -> tuple[str, list[Any]]:
    """Runs a script and returns how it ended."""
    end = time.monotonic() + seconds
    world = LuaWorld(
        Spoken(),
        lambda: "time" if time.monotonic() > end else None,
        memory_mb=memory_mb,
        steps_max=steps,
    )
    return world.run(source, "script", [{"args": {}, "context": {}}])


ENDLESS = "while true do end"


@pytest.mark.parametrize(
    "source",
    [
        ENDLESS,
        f"while true do pcall(function() {ENDLESS} end) end",
        f"pcall(pcall, function() {ENDLESS} end) return 'went on'",
        f"xpcall(function() {ENDLESS} end, function() {ENDLESS} end) return 'went on'",
        f"pcall(coroutine.wrap(function() {ENDLESS} end)) return 'went on'",
        f"coroutine.resume(coroutine.create(function() {ENDLESS} end)) return 'went on'",
        f"coroutine.wrap(function() coroutine.wrap(function() {ENDLESS} end)() end)()",
        f"local t = setmetatable({{}}, {{__index = function() {ENDLESS} end}}) "
        "pcall(function() return t.x end) return 'went on'",
        f"local a <close> = setmetatable({{}}, {{__close = function() {ENDLESS} end}})",
        f"error(setmetatable({{}}, {{__tostring = function() {ENDLESS} end}}))",
        f"table.sort({{3, 2, 1, 5, 4}}, function() {ENDLESS} end)",
        f"return (('x'):gsub('x', function() {ENDLESS} end))",
        "local function f() return f() end f()",
        "return (('a'):rep(30000)):find(('.-'):rep(8) .. 'b')",
        "return (('a'):rep(30)):find(('a?'):rep(30) .. ('a'):rep(30))",
        "local s = ('a'):rep(5000) return s:match(('(.*)'):rep(10) .. 'b')",
        "local s = ('a'):rep(5000) return s:gsub('(a*)*b', '')",
        "for w in (('a'):rep(5000)):gmatch('.-.-.-b') do end",
    ],
)
def test_whatever_never_ends_is_stopped_by_its_steps(source: str) -> None:
    outcome, rest = run(source)

    assert outcome == "fault"
    assert rest[0] == "steps"


def test_time_ends_a_script_too() -> None:
    outcome, rest = run(ENDLESS, steps=10**12, seconds=0.05)

    assert (outcome, rest[0]) == ("fault", "time")


def test_a_stopped_script_is_told_its_line() -> None:
    _outcome, rest = run("local a = 1\n\nwhile true do\n  a = a + 1\nend")

    assert rest[2][0][1] in (3, 4)


@pytest.mark.parametrize(
    "source",
    [
        "local s = 'x' while true do s = s .. s end",
        "pcall(function() local s = 'x' while true do s = s .. s end end) return 'went on'",
        "local t = {} for i = 1, 1e9 do t[i] = i end",
        "return ('x'):rep(1 << 30)",
        "local s = ('x'):rep(1 << 20) return table.concat({s, s, s}, s):rep(100)",
    ],
)
def test_memory_has_an_end(source: str) -> None:
    outcome, rest = run(source, steps=10**9)

    assert (outcome, rest[0]) == ("fault", "memory")


@pytest.mark.parametrize(
    "source",
    [
        "return ('x'):rep(1 << 62)",
        "return string.rep('x', 1 << 32, 'y')",
        "local function f(n) return (('x'):gsub('x', function() return f(n + 1) end)) end f(0)",
        "return table.move({}, 1, 1 << 60, 2)",
        "table.insert(setmetatable({}, {__len = function() return 1 << 60 end}), 1, 2)",
        "return table.unpack({}, 1, 1 << 40)",
        "setmetatable({}, {__gc = function() while true do end end})",
        "local t = {} t.t = t core.get(t)",
        "core.query(print)",
        "return string.format('%d', 'x')",
        "return ('x'):find('[a')",
        "error({1})",
    ],
)
def test_what_would_hang_or_break_is_an_error_of_its_own_line(source: str) -> None:
    outcome, rest = run(source, steps=10**9)

    assert outcome == "fault"
    assert rest[0] is None
    assert "openprod" not in rest[1]


def test_deep_recursion_ends_cleanly() -> None:
    outcome, _rest = run("local function f() return 1 + f() end f()", steps=10**9)

    assert outcome == "fault"


def test_repeating_nothing_is_nothing() -> None:
    assert run("return ('').rep('', 1 << 60)") == ("ok", [""])


@pytest.mark.parametrize(
    "name",
    [
        "io", "os", "debug", "load", "loadstring", "dofile", "loadfile", "package", "python",
        "collectgarbage", "warn", "string.dump", "string.pack", "string.unpack", "core.__class__",
    ],
)  # fmt: skip
def test_what_leads_out_is_not_there(name: str) -> None:
    first, _, second = name.partition(".")
    look = f"return {first} and {first}.{second} == nil" if second else f"return {first} == nil"

    assert run(f"{look} or {first} == nil" if second else look) == ("ok", [True])


def test_the_environment_is_empty_but_for_its_own_names() -> None:
    _outcome, rest = run(
        "local n = {} for k in pairs(_G) do n[#n + 1] = k end table.sort(n) return n"
    )

    assert rest == [["_G", "args", "require"]]


@pytest.mark.parametrize(
    "source",
    [
        "return getmetatable('')",
        "return getmetatable(_G) or nil",
        "return getmetatable(require) or nil",
        "return getmetatable(ui.toast) or nil",
    ],
)
def test_metatables_of_ours_are_out_of_reach(source: str) -> None:
    assert run(source) in (("ok", [None]), ("ok", [False]))


def test_changing_the_metatable_of_the_environment_is_refused() -> None:
    outcome, rest = run("setmetatable(_G, {})")

    assert outcome == "fault"
    assert "protected" in rest[1]


def test_a_script_that_breaks_its_own_library_breaks_only_itself() -> None:
    assert run("string.format = 1 return ('%d'):rep(2)") == ("ok", ["%d%d"])
    assert run("return string.format('%d', 2)") == ("ok", ["2"])


@pytest.mark.parametrize(
    "source",
    [
        "local ok, e = pcall(core.get, 'x') return type(e)",
        "local ok, e = pcall(core.get_field, 'x', 'y') return type(e)",
        "local ok, e = pcall(json.decode, '{') return type(e)",
    ],
)
def test_an_error_of_the_application_enters_lua_as_text(source: str) -> None:
    assert run(source) == ("ok", ["string"])


def test_no_value_of_the_api_is_a_python_object() -> None:
    look = """
    local seen, odd = {}, {}
    local function walk(value, path)
      local kind = type(value)
      if kind == "userdata" then odd[#odd + 1] = path end
      if kind ~= "table" or seen[value] then return end
      seen[value] = true
      for key, each in pairs(value) do walk(each, path .. "." .. tostring(key)) end
    end
    for _, name in ipairs{"core","fs","http","osc","ui","log","json","csv","xml","time","context",
      "args","string","table","math","utf8","coroutine","require","print","pcall"} do
      walk(_G[name], name)
    end
    return #odd
    """
    assert run(look) == ("ok", [0])


def test_an_error_names_the_line_of_the_script_and_not_ours() -> None:
    _outcome, rest = run("local x = 1\n\ncore.get_field('a', 'b')")

    assert rest[1].startswith("script:3: ")


def test_main_is_called_after_the_chunk_with_its_arguments() -> None:
    world = LuaWorld(Spoken(), lambda: None, memory_mb=64, steps_max=STEPS)
    occasions = [{"args": {"n": n}, "context": {"trigger_field": "f"}} for n in (1, 2)]

    source = (
        "total = 0 function main(a) total = total + a.n return total .. context.trigger_field end"
    )
    assert world.run(source, "script", occasions) == ("ok", ["3f"])


def test_on_shutdown_runs_whatever_the_run_came_to() -> None:
    spoken = Spoken()
    world = LuaWorld(spoken, lambda: None, memory_mb=64, steps_max=STEPS)
    source = f"function main() {ENDLESS} end function on_shutdown() log.info('bye') end"

    outcome, _rest = world.run(source, "script", [{"args": {}, "context": {}}])

    assert outcome == "fault"
    assert ("log", ["info", "bye"]) in spoken.asked


def test_a_shutdown_that_never_ends_is_ended() -> None:
    world = LuaWorld(Spoken(), lambda: None, memory_mb=64, steps_max=STEPS, shutdown_steps=100_000)

    outcome, rest = world.run(
        f"function on_shutdown() {ENDLESS} end", "script", [{"args": {}, "context": {}}]
    )

    assert (outcome, rest[0]) == ("fault", "steps")


def test_texts_that_are_no_utf8_pass_through_as_bytes() -> None:
    assert run(r"return '\xff\xfe'") == ("ok", [b"\xff\xfe"])


def test_json_knows_null() -> None:
    assert run("local v = json.decode('[1,null]') return v[2] == json.null") == ("ok", [True])
    assert run("return json.encode({1, json.null, {a = true}})") == (
        "ok",
        ['[1, null, {"a": true}]'],
    )
