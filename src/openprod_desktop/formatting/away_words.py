"""What others did while somebody was away, in words."""

from collections.abc import Sequence
from itertools import groupby

from openprod_core.bus.member_rows import Work
from openprod_desktop.language import tr, tr_count


def done_in(work: Work) -> str:
    """Returns what somebody did in one table: 12 rows in Cues, 2 taken out."""
    parts = []
    if work.changed or not work.removed:
        parts.append(tr_count("{count:,} row", "{count:,} rows", work.changed))
    if work.removed:
        parts.append(tr("{removed:,} taken out", removed=work.removed))
    return tr("{parts} in {table_name}", parts=", ".join(parts), table_name=work.table_name)


def summary(works: Sequence[Work]) -> str:
    """Returns all of it by person, those with one name apart."""
    said = []
    for _actor, group in groupby(works, key=lambda each: each.actor):
        own = list(group)
        said.append(f"{own[0].actor_name}: {'; '.join(done_in(each) for each in own)}")
    return " · ".join(said)
