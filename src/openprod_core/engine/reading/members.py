"""Who belongs to a production, and what they have done since somebody last looked."""

from openprod_core.bus.member_rows import Member, Work
from openprod_core.domain import core_schema
from openprod_core.domain.hlc import wall_ms_of
from openprod_core.engine.lens import Lens

_COLOUR = core_schema.core_field(core_schema.MEMBER, "colour")


def members(lens: Lens) -> list[Member]:
    """Returns everybody whose name is known here, by name."""
    facet = lens.model.known_number(core_schema.MEMBER.id)
    if facet is None or not lens.store.tables.has_table(facet):
        return []
    slot = lens.model.number(_COLOUR.id)
    rows = lens.store.tables.all_rows(facet, [slot])
    colours = {id_: colour for id_, _no, live, colour in rows if live}
    found: list[Member] = []
    for actor, hlc in lens.store.news.newest_by_actor().items():
        id_ = core_schema.member_id(actor).bytes
        if id_ not in colours:
            continue
        colour = colours[id_]
        shown = colour if isinstance(colour, str) else ""
        found.append(Member(actor, lens.member_name(actor), shown, wall_ms_of(hlc)))
    return sorted(found, key=lambda each: (each.name.casefold(), each.actor))


def work_since(lens: Lens, since_ms: int, own: bytes) -> list[Work]:
    """Returns what others did that came in after a moment, by person, then table."""
    found: list[Work] = []
    for table in lens.model.schema.tables:
        facet = lens.model.number(table.id)
        for actor, changed, removed in lens.store.news.tally(facet, since_ms, own):
            name = lens.member_name(actor)
            found.append(Work(actor, name, table.id, table.name, changed, removed))
    places = {table.id: at for at, table in enumerate(lens.model.schema.tables)}
    return sorted(
        found, key=lambda each: (each.actor_name.casefold(), each.actor, places[each.table])
    )
