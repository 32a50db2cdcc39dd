"""What a rule writes into fields: constants, and what the record or the moment says.

In `core.rule.defaults`, by field id: {"value": …, "mode": "fill_if_empty" | "always"}. A text
that begins with `$` stands for something: `$source.key` a field of the record, `$now`,
`$today`, `$actor`; `$$` is a plain `$`.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.domain.core_schema import member_id
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.field_types import registry
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import BadValueError, Value
from openprod_core.engine.definitions import as_id
from openprod_core.engine.lens import Lens

FILL_IF_EMPTY: Final = "fill_if_empty"
ALWAYS: Final = "always"
_MODES: Final = (FILL_IF_EMPTY, ALWAYS, "preserve_on_restore")
_WORDS: Final = (FieldType.TEXT, FieldType.CHOICE)
_MOMENTS: Final = ("$now", "$today")


class BadFillError(ValueError):
    """A rule cannot write what it says; the message is for a person."""


@dataclass(frozen=True, slots=True)
class Fill:
    """One field that a rule writes."""

    field: FieldDef
    always: bool
    """False: only where it is empty."""
    value: Value = None
    source: FieldDef | None = None
    """The field of the record that the value comes from."""
    word: str = ""
    """`$now`, `$today` or `$actor`: known only when it is written."""


def read_fills(lens: Lens, text: str, source: TableDef, target: TableDef) -> tuple[Fill, ...]:
    """Reads `core.rule.defaults`.

    Raises:
        BadFillError: a field is not there, or cannot hold what it is to be given.
    """
    if not text:
        return ()
    try:
        given = json.loads(text)
    except ValueError:
        raise BadFillError("What it fills in cannot be read.") from None
    if not isinstance(given, dict):
        raise BadFillError("What it fills in cannot be read.")
    return tuple(_fill(lens, address, said, source, target) for address, said in given.items())


def written_fills(
    lens: Lens, given: Mapping[UUID | str, Any], source: TableDef, target: TableDef
) -> str:
    """Returns what `core.rule.defaults` holds for values that somebody asks for.

    Raises:
        BadFillError: as `read_fills`.
    """
    found: dict[str, dict[str, Any]] = {}
    for address, said in given.items():
        field = target.field(address) or target.field(as_id(address))
        if field is None:
            raise BadFillError(f"{target.name} has no field “{address}”.")
        spelled = said if isinstance(said, Mapping) else {"value": said}
        value = spelled.get("value")
        if not isinstance(value, str | int | float | bool | None):
            value = registry.format_value(registry.validate(value, field), field.type)
        mode = spelled.get("mode", FILL_IF_EMPTY)
        found[str(field.id)] = {"value": value, "mode": mode}
    text = json.dumps(found, ensure_ascii=False) if found else ""
    read_fills(lens, text, source, target)
    return text


def _fill(lens: Lens, address: str, said: Any, source: TableDef, target: TableDef) -> Fill:
    field = target.field(as_id(address)) or target.field(address)
    if field is None:
        raise BadFillError(f"A field that it fills in is not in {target.name}.")
    if field.type in (FieldType.FILE, FieldType.LIST, FieldType.RICHTEXT) or field.formula:
        raise BadFillError(f"A rule cannot fill in {field.name}.")
    spelled = said if isinstance(said, dict) else {"value": said}
    mode = spelled.get("mode", FILL_IF_EMPTY)
    if mode not in _MODES:
        raise BadFillError(f"“{mode}” is no way to fill in {field.name}: fill_if_empty or always.")
    always = mode == ALWAYS
    value = spelled.get("value")
    if isinstance(value, str) and value.startswith("$") and not value.startswith("$$"):
        return _meant(value, field, always, source)
    return Fill(field, always, _literal(lens, value, field))


def _meant(word: str, field: FieldDef, always: bool, source: TableDef) -> Fill:
    if word.startswith("$source."):
        found = source.field(word.removeprefix("$source."))
        if found is None:
            raise BadFillError(f"“{word}”: {source.name} has no such field.")
        if found.type is not field.type and not (found.type in _WORDS and field.type in _WORDS):
            raise BadFillError(
                f"{found.name} holds a {found.type} and {field.name} a {field.type}."
            )
        return Fill(field, always, source=found)
    if word in _MOMENTS:
        if field.type not in (FieldType.DATE, FieldType.DATETIME):
            raise BadFillError(f"{field.name} holds no date, so it cannot be {word}.")
        if always:
            raise BadFillError(f"{word} is another one every time; fill it in where it is empty.")
        return Fill(field, always, word=word)
    if word == "$actor":
        if field.type not in (FieldType.TEXT, FieldType.REFERENCE):
            raise BadFillError(f"{field.name} cannot hold a person.")
        if always:
            raise BadFillError("$actor is another one for everybody; fill it in where it is empty.")
        return Fill(field, always, word=word)
    raise BadFillError(f"“{word}” stands for nothing; there are $source.field, $now and $actor.")


def _literal(lens: Lens, value: Any, field: FieldDef) -> Value:
    if isinstance(value, str) and value.startswith("$$"):
        value = value[1:]
    context = lens.parse_context()
    try:
        if isinstance(value, str):
            return registry.parse_for(value, field, context)
        return registry.validate(value, field, context)
    except BadValueError as error:
        raise BadFillError(f"{field.name}: {error}") from error


def resolver(lens: Lens, actor: bytes) -> Callable[[Fill], Value]:
    """Returns what says the value of a fill that no record decides; one moment for all.

    `actor` empty: nobody has it done yet.
    """
    now = lens.now().replace(microsecond=0)

    def resolve(fill: Fill) -> Value:
        if fill.word == "$actor":
            if fill.field.type is FieldType.REFERENCE:
                return member_id(actor)
            return lens.member_name(actor) if actor else "whoever accepts it"
        if fill.word:
            return now if fill.field.type is FieldType.DATETIME else now.date()
        return fill.value

    return resolve


def sources(fills: Sequence[Fill]) -> list[FieldDef]:
    """Returns the fields that values come from."""
    return [fill.source for fill in fills if fill.source is not None]
