"""Work that came long after it was done."""

from uuid import UUID

from openprod_core.bus.rows import LateArrival
from openprod_core.domain.hlc import Hlc
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.authors import Authors


def late_arrivals(lens: Lens, limit: int) -> list[LateArrival]:
    """Returns the bundles that came more than 7 days late, the newest arrivals first."""
    authors = Authors(lens)
    return [
        LateArrival(
            UUID(bytes=line.bundle_id),
            *authors.of(line.log),
            line.label,
            Hlc.from_bytes(line.hlc).wall_ms,
            line.arrived_ms,
            line.places,
        )
        for line in lens.store.collisions.late(limit)
    ]
