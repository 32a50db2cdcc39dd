"""`dataclass`, as the standard library's, for the hundreds of small classes that a start declares.

The library writes and compiles up to six methods for every class as it is declared, and
makes a list of its fields, which took more than half of the time from a process's start to
its first rows. Here a class gets both when they are first asked for.
Whatever is not asked for in this plain way (an order, no slots) goes to the library.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, TypeVar

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
        return lambda plain: _slotted(plain, frozen)


def _slotted(plain: type, frozen: bool) -> Any:
    """Returns a class of slots in the place of one that was written down without."""
    parts = dict(vars(plain))
    parts.pop("__dict__", None)
    parts.pop("__weakref__", None)
    own = {name: parts.pop(name, MISSING) for name in parts.get("__annotations__", ())}
    inherited = getattr(plain, "__declared__", {})
    late = [name for name in _WRITTEN if name not in parts]
    if not frozen and "__hash__" in late:
        late.remove("__hash__")
        parts["__hash__"] = None

    def first_call(name: str) -> Callable[..., Any]:
        def method(self: Any, *args: Any, **named: Any) -> Any:
            for each in late:
                setattr(made, each, _WRITTEN[each](made))
            return getattr(made, name)(self, *args, **named)

        return method

    parts |= {
        **{name: first_call(name) for name in late},
        "__slots__": tuple(name for name in own if name not in inherited),
        "__match_args__": tuple(inherited | own),
        "__declared__": inherited | own,
        "__dataclass_fields__": _Fields(own, frozen),
    }
    made: Any = type(plain)(
        plain.__name__, plain.__bases__, _OF_FROZEN | parts if frozen else parts
    )
    made.__qualname__ = plain.__qualname__
    return made


class _Fields:
    """Stands in a class for what the library knows of its fields, until that is asked for."""

    def __init__(self, own: dict[str, Any], frozen: bool) -> None:
        self._own = {name: value for name, value in own.items() if value is not MISSING}
        self._frozen = frozen

    def __get__(self, _instance: object, asked: Any) -> Any:
        # What builds on the class may be asked, and has these fields from it.
        made = next(each for each in asked.__mro__ if "__declared__" in vars(each))
        parts = {"__annotations__": vars(made).get("__annotations__", {}), **self._own}
        twin: Any = type(made.__name__, made.__bases__, {**parts, "__module__": made.__module__})
        dataclasses.dataclass(frozen=self._frozen, init=False, repr=False, eq=False)(twin)
        made.__dataclass_params__ = twin.__dataclass_params__
        made.__dataclass_fields__ = twin.__dataclass_fields__
        return made.__dataclass_fields__


def _declared(made: Any) -> dict[str, Field[Any]]:
    """Returns the fields of a class, without their names and types."""
    return {
        name: value if isinstance(value, Field) else field(default=value)
        for name, value in made.__declared__.items()
    }


def _initializer(made: Any) -> Callable[..., None]:
    """Returns the `__init__` of a class, compiled; it sets the slots themselves."""
    known: dict[str, Any] = {"_new": MISSING}
    heads = ["self"]
    lines = []
    for name, each in _declared(made).items():
        known[f"_set_{name}"] = getattr(made, name).__set__
        head = value = name
        if each.default is not MISSING:
            known[f"_default_{name}"] = each.default
            head = f"{name}=_default_{name}"
        elif each.default_factory is not MISSING:
            known[f"_make_{name}"] = each.default_factory
            head = f"{name}=_new"
            value = f"_make_{name}() if {name} is _new else {name}"
        heads.append(head)
        lines.append(f" _set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    body = "\n".join(lines) or " pass"
    exec(f"def __init__({', '.join(heads)}):\n{body}", known)
    written: Callable[..., None] = known["__init__"]
    written.__qualname__ = f"{made.__qualname__}.__init__"
    return written


def _equality(made: Any) -> Callable[..., Any]:
    values = _compared(made)

    def equals(self: Any, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    return equals


def _hash(made: Any) -> Callable[..., int]:
    values = _compared(made)

    def hashed(self: Any) -> int:
        return hash(values(self))

    return hashed


def _compared(made: Any) -> Callable[[Any], Any]:
    names = [name for name, each in _declared(made).items() if each.compare]
    return attrgetter(*names) if names else lambda _self: ()


def _words(made: Any) -> Callable[..., str]:
    names = [name for name, each in _declared(made).items() if each.repr]

    def written(self: Any) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({said})"

    return written


_WRITTEN: Final[dict[str, Callable[[Any], Callable[..., Any]]]] = {
    "__init__": _initializer,
    "__eq__": _equality,
    "__hash__": _hash,
    "__repr__": _words,
}


def _refuse_setting(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__declared__]


def _take_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__declared__, state, strict=True):
        object.__setattr__(self, name, value)


_OF_FROZEN: Final[dict[str, Any]] = {
    "__setattr__": _refuse_setting,
    "__delattr__": _refuse_deleting,
    "__getstate__": _state,
    "__setstate__": _take_state,
}
