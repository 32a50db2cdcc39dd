"""Fields as plain mappings, the way scripts and tests write them."""

from collections.abc import Mapping
from typing import Any, Final

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import ChoiceSpec, FieldSpec, FieldType, SortKind

_KNOWN: Final = frozenset(
    ("name", "type", "sort", "options", "target", "description", "required", "default",
     "on_conflict", "formula")
)  # fmt: skip


class BadFieldError(RejectedError):
    """A field is described in a way that makes no sense."""


def field_spec(given: Mapping[str, Any] | FieldSpec) -> FieldSpec:
    """Returns the field that a mapping asks for.

    Raises:
        BadFieldError: it has no name, or a word that a field does not know.
    """
    if isinstance(given, FieldSpec):
        return given
    unknown = [key for key in given if key not in _KNOWN]
    if unknown:
        raise BadFieldError(f"A field has no “{unknown[0]}”. It has: {', '.join(sorted(_KNOWN))}.")
    if not isinstance(given.get("name"), str):
        raise BadFieldError("A field needs a name.")
    return FieldSpec(
        name=given["name"],
        type=_one_of(FieldType, given.get("type", "text"), "type"),
        sort=_one_of(SortKind, given.get("sort", "natural"), "sort"),
        options=tuple(_choice(option) for option in given.get("options", ())),
        target=given.get("target"),
        description=given.get("description", ""),
        required=bool(given.get("required", False)),
        default=given.get("default"),
        on_conflict=given.get("on_conflict", ""),
        formula=given.get("formula", ""),
    )


def _choice(option: Any) -> ChoiceSpec:
    if isinstance(option, ChoiceSpec):
        return option
    if isinstance(option, Mapping):
        return ChoiceSpec(str(option["name"]), str(option.get("colour", "")))
    return ChoiceSpec(str(option))


def _one_of(kinds: Any, given: Any, what: str) -> Any:
    try:
        return kinds(given)
    except ValueError as error:
        known = ", ".join(each.value for each in kinds)
        raise BadFieldError(f"There is no {what} “{given}”. There are: {known}.") from error
