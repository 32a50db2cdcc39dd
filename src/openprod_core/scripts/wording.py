"""What a script's record holds, from what people give: checked, and as text."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.script_rows import TriggerRow
from openprod_core.domain.errors import RejectedError
from openprod_core.scripts.capabilities import parse_capability
from openprod_core.scripts.library import COMPLETIONS, SOURCE_SIZE_MAX

NAME_LENGTH_MAX: Final = 200
_AS_JSON: Final = ("arguments", "capabilities", "options")


def checked_script(given: Mapping[str, Any]) -> dict[UUID | str, Any]:
    """Returns fields of `core.script`.

    Raises:
        RejectedError: no name, too long a text, an odd completion or permission.
    """
    values: dict[UUID | str, Any] = {}
    values.update(given)
    if "name" in values:
        values["name"] = " ".join(str(values["name"]).split())
        if not 0 < len(values["name"]) <= NAME_LENGTH_MAX:
            raise RejectedError(f"A script needs a name of at most {NAME_LENGTH_MAX} characters.")
    if len(values.get("source", "")) > SOURCE_SIZE_MAX:
        raise RejectedError(f"A script has at most {SOURCE_SIZE_MAX:,} characters.")
    if values.get("completion", COMPLETIONS[0]) not in COMPLETIONS:
        raise RejectedError(f"A run ends with one of {', '.join(COMPLETIONS)}.")
    for each in values.get("capabilities", ()):
        parse_capability(each)
    for key in _AS_JSON:
        if key in values:
            held = values[key]
            plain = dict(held) if isinstance(held, Mapping) else list(held)
            values[key] = json.dumps(plain, ensure_ascii=False) if plain else ""
    return values


def trigger_row(
    id_: UUID, values: Mapping[UUID | str, Any], before: TriggerRow | None = None
) -> TriggerRow:
    """Returns a trigger as it will stand with these fields; others are as before."""
    row = before or TriggerRow(id_, "", None, "", "", None, {}, {}, True, "")
    plain = {
        str(key): json.loads(value) if key in ("parameters", "options") else value
        for key, value in values.items()
    }
    return replace(row, **plain)
