"""A Lua state that holds one script, and the two functions through which it asks for anything.

No Python object ever enters it: what goes in is nil, booleans, numbers, bytes and tables of
these, and the two functions stand in upvalues that nothing in Lua can read.
"""

import functools
import os
from collections.abc import Callable
from typing import Any, Final

from lupa import lua54

STEPS_BETWEEN_LOOKS: Final = 5_000
DEPTH_MAX: Final = 60
ITEMS_MAX: Final = 2_000_000
_INTEGER_MAX: Final = 2**63

Host = Callable[[str, list[Any]], tuple[str, Any]]
"""A name and arguments to ("ok", value), ("refused", sentence) or ("stop", why)."""


class UnfitValueError(Exception):
    """A Lua value that cannot leave Lua."""


class LuaWorld:
    """One Lua 5.4 state. Not shared between threads."""

    def __init__(
        self,
        host: Host,
        tick: Callable[[], str | None],
        *,
        memory_mb: int,
        steps_max: int,
        shutdown_steps: int = 20_000_000,
        shutting_down: Callable[[], None] = lambda: None,
    ) -> None:
        self._host = host
        self._runtime = lua54.LuaRuntime(
            encoding=None,
            unpack_returned_tuples=True,
            register_eval=False,
            register_builtins=False,
            attribute_filter=_no_attribute,
            max_memory=memory_mb * 1024 * 1024,
        )
        self._load = self._runtime.globals()[b"load"]

        def ticking() -> bytes | None:
            why = tick()
            return None if why is None else why.encode()

        options = self._runtime.table_from(
            {b"look_every": STEPS_BETWEEN_LOOKS, b"steps_max": steps_max}
        )
        patterns = self._chunk("patterns")
        self._sandbox = self._chunk("sandbox")(self._asked, ticking, patterns, options)
        self._null: Any = None
        self._is_null: Callable[[Any], bool] = lambda _table: False
        self._context = self._runtime.table_from({})
        facts = self._runtime.table_from(
            {
                b"context": self._context,
                b"shutdown_steps": shutdown_steps,
                b"shutting_down": shutting_down,
            }
        )
        api = self._chunk("api")(self._sandbox, facts)
        self._null, self._is_null = api[b"null"], api[b"is_null"]
        self._run = api[b"run"]

    def run(self, source: str, name: str, occasions: list[dict[str, Any]]) -> tuple[str, list[Any]]:
        """Runs a script: the chunk, and `main` once for each occasion {args, context}.

        Returns:
            ("ok", [result]) or ("fault", [why it was stopped or None, message, trace]).
        """
        given = self.to_lua(occasions)
        try:
            found = self._run(source.encode(), name.encode(), given)
        except lua54.LuaMemoryError:
            return "fault", ["memory", "", []]
        except lua54.LuaError as error:
            return "fault", [None, str(error), []]
        kind, *rest = found if isinstance(found, tuple) else (found,)
        if kind == b"ok":
            try:
                return "ok", [self.to_plain(rest[0]) if rest else None]
            except UnfitValueError:
                return "ok", [None]
        why, message, trace = (self.to_plain(each) for each in rest)
        return "fault", [why, message, trace or []]

    def spent(self) -> int:
        """Returns how many steps were run, to within one look."""
        return int(self._sandbox[b"spent"]())

    def check(self, source: str, name: str) -> str | None:
        """Returns what keeps a source from being Lua; None: nothing does."""
        made = self._load(source.encode(), b"=" + name.encode(), b"t")
        if isinstance(made, tuple):
            return str(made[1].decode("utf-8", "replace"))
        return None

    def to_lua(self, value: Any) -> Any:
        """Returns a plain value as Lua holds it."""
        kind = type(value)
        if kind is str:
            return value.encode("utf-8", "surrogatepass")
        if value is None or kind is bool or kind is float or kind is bytes:
            return value
        if kind is int:
            return value if -_INTEGER_MAX <= value < _INTEGER_MAX else float(value)
        if kind is list or kind is tuple:
            return self._runtime.table_from(
                {index: self._item(each) for index, each in enumerate(value, 1)}
            )
        assert kind is dict, kind
        return self._runtime.table_from(
            {self.to_lua(key): self._item(each) for key, each in value.items() if each is not None}
        )

    def _item(self, value: Any) -> Any:
        return self._null if value is None else self.to_lua(value)

    def to_plain(self, value: Any) -> Any:
        """Returns what Lua gave as plain values.

        Raises:
            UnfitValueError: a function or thread, or nested too deep, or too much.
        """
        return _Leaving(self._is_null).plain(value, 0)

    def _asked(self, name: bytes, packed: Any) -> tuple[Any, ...]:
        """What Lua calls. Never raises: an exception would enter Lua as an object."""
        try:
            leaving = _Leaving(self._is_null)
            count = packed[b"n"]
            arguments = [leaving.plain(packed[index], 1) for index in range(1, count + 1)]
            outcome, answer = self._host(name.decode(), arguments)
            if name == b"json_decode" and outcome == "ok" and answer is None:
                return b"ok", self._null
            return outcome.encode(), self.to_lua(answer)
        except UnfitValueError as error:
            return b"refused", str(error).encode()
        except MemoryError:
            return b"stop", b"memory"
        except Exception as error:  # noqa: BLE001 - see above.
            return b"refused", f"{type(error).__name__}: {error}".encode()

    def _chunk(self, name: str) -> Any:
        made = self._load(_source(name), b"=openprod", b"t")
        assert not isinstance(made, tuple), made
        return made


class _Leaving:
    """Turns Lua values into plain ones, and counts them."""

    def __init__(self, is_null: Callable[[Any], bool]) -> None:
        self._is_null = is_null
        self._left = ITEMS_MAX

    def plain(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if kind is bytes:
            try:
                return value.decode()
            except UnicodeDecodeError:
                return value
        if value is None or kind is bool or kind is int or kind is float:
            return value
        if lua54.lua_type(value) != "table":
            raise UnfitValueError(f"a {lua54.lua_type(value) or kind.__name__} is no value")
        if depth > DEPTH_MAX:
            raise UnfitValueError("a table inside a table inside a table, without an end")
        return self._table(value, depth)

    def _table(self, table: Any, depth: int) -> Any:
        found = {}
        for key, each in table.items():
            self._left -= 1
            if self._left < 0:
                raise UnfitValueError("more values than one call may carry")
            if type(key) is bytes:
                key = key.decode("utf-8", "replace")
            elif type(key) not in (int, float, bool):
                raise UnfitValueError("a table's keys must be texts or numbers here")
            found[key] = self.plain(each, depth + 1)
        size = len(found)
        if not size:
            return None if self._is_null(table) else found
        if all(type(key) is int for key in found) and min(found) == 1 and max(found) == size:
            return [found[index] for index in range(1, size + 1)]
        return {key if type(key) is str else str(key): each for key, each in found.items()}


@functools.cache
def _source(name: str) -> bytes:
    # Not importlib.resources: it costs a process that lives for a tenth of a second a third of it.
    path = os.path.join(os.path.dirname(__file__), "lua", f"{name}.lua")  # noqa: PTH118, PTH120
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read()


def _no_attribute(_object: object, _name: object, _setting: bool) -> object:
    raise AttributeError("nothing of Python is within reach")
