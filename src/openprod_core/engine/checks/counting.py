"""How much rules and checks have found; every window asks that as it opens."""

from openprod_core.bus.check_rows import FindingCounts
from openprod_core.domain import core_schema
from openprod_core.engine.lens import Lens


def counts(lens: Lens) -> FindingCounts:
    """Returns what waits for a person."""
    number = lens.model.number
    defining = (core_schema.RULE.id, core_schema.CHECK.id)
    if not any(lens.store.tables.live_entities(number(each)) for each in defining):
        # Most productions have neither, and bring nothing in that finds.
        return FindingCounts(0, 0, 0, 0, 0)
    from openprod_core.engine.checks import listing

    return listing.counts(lens)
