"""The matcher in Lua says what the library's own says; only it can be stopped."""

import importlib.resources
import random
from typing import Any

import pytest
from lupa import lua54

COMPARE = """
local ours = ...
local function all(gmatch)
  return function(subject, pattern)
    local found = {}
    for a, b, c in gmatch(subject, pattern) do
      found[#found + 1] = tostring(a) .. "," .. tostring(b) .. "," .. tostring(c)
    end
    return table.concat(found, ";")
  end
end
return function(name, subject, pattern, more)
  local function said(call)
    local found = table.pack(pcall(call, subject, pattern, more))
    for index = 1, found.n do found[index] = tostring(found[index]) end
    return found[1] == "true" and table.concat(found, "|", 1, found.n) or "error"
  end
  if name == "gmatch" then return said(all(ours.gmatch)), said(all(string.gmatch)) end
  return said(ours[name]), said(string[name])
end
"""
ATOMS = ["a", "b", ".", "%a", "%d", "%w", "[ab]", "[^a]", "[a-c]", "%s", "%.", "x", "[%]-]"]
ODD = ["(", ")", "()", "^", "$", "%b()", "%f[a]", "%1"]


@pytest.fixture(scope="module")
def compare() -> Any:
    """Gives a function that runs both matchers, ours without its short cut through C."""
    runtime = lua54.LuaRuntime()
    folder = importlib.resources.files("openprod_core.scripts") / "lua"
    source = (folder / "patterns.lua").read_text(encoding="utf-8")
    head, rest = source.split("local function is_cheap(size, pattern)\n")
    source = f"{head}local function is_cheap(size, pattern)\n    do return false end\n{rest}"
    load = runtime.eval(
        "function(ours, compare) "
        "return load(compare)(load(ours)(string, function(said) error(said, 0) end)) end"
    )
    return load(source, COMPARE)


def test_both_matchers_agree(compare: Any) -> None:
    chance = random.Random(20240229)
    agreed = 0
    for _ in range(4_000):
        pattern = "".join(
            chance.choice(ODD)
            if chance.random() < 0.2
            else chance.choice(ATOMS) + chance.choice(["", "", "*", "+", "-", "?"])
            for _ in range(chance.randint(1, 5))
        )
        subject = "".join(chance.choice("aabbc1 .()x]-") for _ in range(chance.randint(0, 9)))
        name = chance.choice(["find", "match", "gmatch", "gsub"])
        more = {"gsub": chance.choice(["%0!", "<%1>", "-"]), "find": chance.choice([1, 2, -2])}
        ours, theirs = compare(name, subject, pattern, more.get(name))
        # Ours is stricter: C notices a malformed pattern only where it gets to it.
        if ours != "error":
            assert ours == theirs, (name, subject, pattern)
            agreed += 1

    assert agreed > 2_000


@pytest.mark.parametrize(
    ("subject", "pattern", "repl"),
    [("hello world", "o", "0"), ("abc", "", "-"), ("a,b,,c", "[^,]*", "<%0>"), ("x y", "%s", "%%")],
)
def test_replacing_agrees(compare: Any, subject: str, pattern: str, repl: str) -> None:
    ours, theirs = compare("gsub", subject, pattern, repl)

    assert ours == theirs
