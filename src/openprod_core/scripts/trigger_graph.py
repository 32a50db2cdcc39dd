"""Refuses a trigger whose script would set it off again, through rules or other triggers."""

from openprod_core.bus.script_rows import ScriptRow, TriggerRow
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.lens import Lens
from openprod_core.engine.rules.graph import loop_closed_by
from openprod_core.engine.rules.trigger_nodes import COMMITS, trigger_node
from openprod_core.scripts.library import scripts


class TriggerLoopError(RejectedError):
    """What a trigger's script changes would set it off again, without an end."""

    def __init__(self, loop: str) -> None:
        super().__init__(
            f"{loop}. Have the script wait for a person, or accept the loop "
            "(it is then stopped after a few rounds)."
        )
        self.loop = loop


def check_loops(lens: Lens, row: TriggerRow, script: ScriptRow | None = None) -> None:
    """Lets a trigger pass that sets nothing off that sets it off again.

    `script`: its script as it is to stand; None: as it stands.

    Raises:
        TriggerLoopError: it would close a loop; options `loop_accepted` lets it.
    """
    if script is None:
        script = next((each for each in scripts(lens) if each.id == row.script), None)
    if script is None or row.field is None or script.completion != COMMITS:
        return
    accepted = bool(row.options.get("loop_accepted"))
    node = trigger_node(lens, row.id, row.name, row.field, script.source, accepted=accepted)
    loop = "" if node is None else loop_closed_by(lens, node)
    if loop:
        raise TriggerLoopError(loop)
