"""What of a window's rows the active overlay holds, and what of that has drifted."""

from collections.abc import Sequence

from openprod_core.bus.rows import RowFlag
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.engine.lens import Lens
from openprod_core.storage.sqlite.registers import EXISTENCE


@dataclass(slots=True)
class StagedMarks:
    """By number of the row; empty where no overlay is on top."""

    columns: dict[int, frozenset[int]] = field(default_factory=dict)
    drifted: dict[int, frozenset[int]] = field(default_factory=dict)
    flags: dict[int, int] = field(default_factory=dict)


def staged_marks(
    lens: Lens, first: int, entities: Sequence[int | None], slots: Sequence[int]
) -> StagedMarks:
    """Returns the marks of rows `first` and on, whose records are `entities`."""
    found = StagedMarks()
    if lens.registers.staged_log is None:
        return found
    staging = lens.store.staging
    numbers = [entity for entity in entities if entity is not None]
    held = staging.held_among(numbers)
    drifts = staging.drifts_among(numbers) if held else {}
    gone = staging.gone_among([entity for entity, of in held.items() if EXISTENCE in of])
    born = staging.born_among(numbers)
    places = {slot: column for column, slot in enumerate(slots)}
    for row, entity in enumerate(entities, first):
        if entity in born:
            found.flags[row] = RowFlag.STAGED_NEW
        elif entity in held:
            mine = held[entity]
            columns = frozenset(places[slot] for slot in mine if slot in places)
            if columns:
                found.columns[row] = columns
            if EXISTENCE in mine:
                found.flags[row] = RowFlag.STAGED_GONE if entity in gone else RowFlag.STAGED_NEW
            astray = frozenset(places[slot] for slot in drifts.get(entity, ()) if slot in places)
            if astray:
                found.drifted[row] = astray
    return found
