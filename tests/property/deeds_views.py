"""Deeds on saved views, computed fields, scripts and triggers."""

from openprod_core import RejectedError, Workspace
from openprod_core.bus.queries import ListViews
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.saved_views import saved_views
from property.hand import Hand, deed
from simulator.checkers import SEEN

KINDS = ("grid", "form", "board", "grouped", "matrix", "report")
FIELDS_MAX = 14
SOURCES = ("return 1", "return core.count('cues')", "core.create_record('cues', {})")


def bench_of(ws: Workspace) -> Lens:
    """Returns what is read where a workspace has no word of its own for it."""
    return ws.engine.bench


SEEN["saved views, scripts and triggers"] = lambda ws: (
    # Of everybody: what is one person's own must still be the same on all their computers.
    saved_views(bench_of(ws), ListViews(None, None)),
    ws.scripts(),
    ws.triggers(),
)
SEEN["what is computed"] = lambda ws: [
    (table.key, [(str(row.id), row[field.key]) for row in ws.records(table.id)])
    for table in ws.tables()
    for field in table.fields
    if field.formula
]


def _some(hand: Hand, table: TableDef) -> list[FieldDef]:
    count = hand.random.randrange(0, min(len(table.fields), 3) + 1)
    return hand.random.sample(table.fields, count)


@deed(4)
def add_view(hand: Hand) -> None:
    table, field = hand.place()
    hand.ws.add_view(
        table.id,
        f"View {hand.random.randrange(6)}",
        hand.random.choice(KINDS),
        filter="" if hand.chance(0.5) else f"{field.key} is empty",
        columns=[each.id for each in _some(hand, table)],
        sorts=[(each.id, hand.random.choice(("asc", "desc"))) for each in _some(hand, table)],
        groups=[each.id for each in _some(hand, table)],
        options={"by": field.id, "title": hand.word()},
        personal=hand.chance(0.3),
    )


@deed(3)
def change_view(hand: Hand) -> None:
    views = hand.ws.views()
    if not views:
        raise RejectedError("no view")
    view = hand.random.choice(views)
    match hand.random.randrange(4):
        case 0:
            hand.ws.delete_view(view.id)
        case 1:
            hand.ws.move_view(view.id, None)
        case 2:
            hand.ws.change_view(view.id, name=f"View {hand.random.randrange(9)}")
        case _:
            hand.ws.change_view(view.id, options={"title": hand.word()})


@deed(6)
def add_computed_field(hand: Hand) -> None:
    table, field = hand.place()
    if len(table.fields) >= FIELDS_MAX:
        raise RejectedError("enough")
    links = [each for each in table.fields if each.type is FieldType.REFERENCE]
    formulas = [field.key, "count(<-lead.people)", "list(<-lead.people.name)"]
    formulas += [f"{each.key}.name" for each in links]
    hand.ws.add_field(
        table.id,
        {"name": f"C {hand.random.randrange(4)}", "formula": hand.random.choice(formulas)},
    )


@deed(3)
def change_computed_field(hand: Hand) -> None:
    table = hand.table()
    computed = [each for each in table.fields if each.formula]
    if not computed:
        raise RejectedError("nothing is computed")
    other = hand.random.choice(table.fields).key
    formula = "" if hand.chance(0.4) else other
    hand.ws.update_field(table.id, hand.random.choice(computed).id, formula=formula)


@deed(3)
def add_script(hand: Hand) -> None:
    name = f"Script {hand.random.randrange(9)}"
    completion = hand.random.choice(("notify", "commit"))
    hand.ws.add_script(name, hand.random.choice(SOURCES), completion=completion)


@deed(3)
def add_trigger(hand: Hand) -> None:
    scripts = hand.ws.scripts()
    if not scripts:
        raise RejectedError("no script")
    table, field = hand.place()
    script = hand.random.choice(scripts)
    filter_ = "" if hand.chance(0.5) else "$new is not empty"
    hand.ws.add_trigger("On change", table.id, field.id, script.id, filter=filter_)


@deed(3)
def change_script_or_trigger(hand: Hand) -> None:
    triggers, scripts = hand.ws.triggers(), hand.ws.scripts()
    if triggers and hand.chance(0.6):
        trigger = hand.random.choice(triggers)
        if hand.chance(0.4):
            hand.ws.delete_trigger(trigger.id)
        else:
            hand.ws.edit_trigger(trigger.id, enabled=not trigger.enabled)
    elif scripts:
        script = hand.random.choice(scripts)
        if hand.chance(0.4):
            hand.ws.delete_script(script.id)
        else:
            hand.ws.edit_script(script.id, source=hand.random.choice(SOURCES))
