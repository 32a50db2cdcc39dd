"""What a script is told when it is run: checked against what it says it takes."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.script_rows import ScriptArgument, ScriptRow
from openprod_core.domain.field_types import registry
from openprod_core.domain.field_types.context import PLAIN_CONTEXT
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import BadValueError
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.searching import find_titles
from openprod_core.scripts.values import BadArgumentError, to_script

TITLES_MAX: Final = 200
_TYPES: Final = {
    "integer": FieldType.INTEGER,
    "float": FieldType.FLOAT,
    "boolean": FieldType.BOOLEAN,
    "date": FieldType.DATE,
    "datetime": FieldType.DATETIME,
}


def checked_arguments(lens: Lens, script: ScriptRow, given: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the arguments of a run; texts are read as what the script says it takes.

    A record is told by its id or its title. What the script does not speak of is handed on
    as it is.

    Raises:
        BadArgumentError: one is missing, or is not what it should be.
    """
    found = dict(given)
    for argument in script.arguments:
        value = found.get(argument.name)
        if value is None or value == "":
            value = argument.default
        if (value is None or value == "") and argument.required:
            raise BadArgumentError(f"“{script.name}” wants to know: {argument.label}.")
        found[argument.name] = _read(lens, argument, value)
    return {name: to_script(value) for name, value in found.items() if value is not None}


def _read(lens: Lens, argument: ScriptArgument, value: Any) -> Any:
    if argument.type == "record" and argument.table and isinstance(value, str) and value:
        return _record(lens, argument, value)
    type_ = _TYPES.get(argument.type)
    offered = argument.options if argument.type == "choice" else ()
    if offered and value not in (None, "", *offered):
        names = ", ".join(offered)
        raise BadArgumentError(f"{argument.label} is one of {names}, not “{value}”.")
    if type_ is None or not isinstance(value, str):
        return value
    try:
        return registry.parse(value, type_, PLAIN_CONTEXT)
    except BadValueError as error:
        raise BadArgumentError(f"{argument.label}: {error}") from error


def _record(lens: Lens, argument: ScriptArgument, said: str) -> UUID:
    try:
        return UUID(said)
    except ValueError:
        wanted = said.strip().casefold()
    table = lens.table(argument.table)
    found = [
        each.id
        for each in find_titles(lens, table, said, TITLES_MAX)
        if each.title.casefold() == wanted
    ]
    if len(found) != 1:
        many = "several rows are" if found else "no row is"
        raise BadArgumentError(f"{argument.label}: in {table.name} {many} called “{said}”.")
    return found[0]
