"""`dataclass`, as the standard library's, for the hundreds of small classes that a start declares.

The library writes and compiles up to six methods for every class as it is declared, which
took more than half of the time from a process's start to its first rows. Here a class
gets methods that all share, and its own `__init__` is written when it is first called.
Whatever is not asked for in this plain way (an order, no slots) goes to the library.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass", "field"]

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, **others: Any
    ) -> Callable[[type[T]], type[T]]:
        """Declares a class as `dataclasses.dataclass` does."""
        if not slots or others:
            return dataclasses.dataclass(frozen=frozen, slots=slots, **others)

        def declare(plain: type[T]) -> type[T]:
            bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)
            made = bare(plain)
            for name, method in _methods(made, frozen).items():
                if name not in vars(plain):
                    setattr(made, name, method)
            return made

        return declare


def _methods(made: Any, frozen: bool) -> dict[str, Any]:
    """Returns what a class gets unless it says so itself."""
    declared = dataclasses.fields(made)
    compared = tuple(each.name for each in declared if each.compare)
    shown = tuple(each.name for each in declared if each.repr)
    values = attrgetter(*compared) if compared else _nothing

    def begin(self: Any, *args: Any, **named: Any) -> None:
        made.__init__ = _initializer(made)
        made.__init__(self, *args, **named)

    def equals(self: Any, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: Any) -> int:
        return hash(values(self))

    def written(self: Any) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({said})"

    found: dict[str, Any] = {
        "__init__": begin,
        "__eq__": equals,
        "__hash__": hashed if frozen else None,
        "__repr__": written,
    }
    if frozen:
        found |= {
            "__setattr__": _refuse_setting,
            "__delattr__": _refuse_deleting,
            "__getstate__": _state,
            "__setstate__": _take_state,
        }
    return found


def _initializer(made: Any) -> Callable[..., None]:
    """Returns the `__init__` of a class, compiled; it sets the slots themselves."""
    known: dict[str, Any] = {"_new": MISSING}
    heads = ["self"]
    lines = []
    for each in dataclasses.fields(made):
        known[f"_set_{each.name}"] = getattr(made, each.name).__set__
        value = each.name
        if each.default is not MISSING:
            known[f"_default_{each.name}"] = each.default
            head = f"{each.name}=_default_{each.name}"
        elif each.default_factory is not MISSING:
            known[f"_make_{each.name}"] = each.default_factory
            head = f"{each.name}=_new"
            value = f"_make_{each.name}() if {each.name} is _new else {each.name}"
        else:
            head = each.name
        heads.append(head)
        lines.append(f" _set_{each.name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    body = "\n".join(lines) or " pass"
    exec(f"def __init__({', '.join(heads)}):\n{body}", known)
    written: Callable[..., None] = known["__init__"]
    written.__qualname__ = f"{made.__qualname__}.__init__"
    return written


def _nothing(_self: object) -> tuple[()]:
    return ()


def _refuse_setting(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _take_state(self: Any, state: list[Any]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
