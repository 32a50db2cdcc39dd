"""A module that is adopted brings tables, views, rules and scripts; nothing people did is lost."""

import json
from uuid import UUID

import pytest

from openprod_core import Workspace
from openprod_core.bus.module_rows import ChangeKind, ModuleStatus
from openprod_core.domain import core_schema
from openprod_core.domain.schema import FieldType
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.handlers.modules import NotAdoptedError
from openprod_core.engine.modules.adoption import OlderModuleError
from openprod_core.engine.modules.sources import NoSuchModuleError
from unit.engine.modules.conftest import Made
from unit.engine.modules.module_texts import PROPS

NEWER = (
    PROPS.replace("1.0.0", "1.1.0")
    .replace('name = "Props"\ncolour', 'name = "Properties"\ncolour')
    .replace("count = { type", 'weight = { type = "float" }\nquantity = { id = "count", type')
    .replace('field = "count"', 'field = "quantity"')
    .replace("defaults = { count", "defaults = { quantity")
    .replace('"-count"', '"-quantity"')
)
PEOPLE = '[module]\nname = "people"\nversion = "1.0.0"\n[table.person.fields]\nname = {}\n'


def _keys(ws: Workspace, table: str = "props_prop") -> list[str]:
    found = next(each for each in ws.tables() if each.key == table)
    return [field.key for field in found.fields]


def _all(ws: Workspace, table: object) -> list[Definition]:
    return definitions(ws.engine.bench, table)  # type: ignore[arg-type]


def test_a_module_brings_all_that_it_says_in_one_step(ws: Workspace, made: Made) -> None:
    report = ws.adopt_module(made())

    assert [table.key for table in ws.tables()] == ["props_prop", "props_shelf"]
    prop = ws.tables()[0]
    assert (prop.name, prop.colour, prop.module) == ("Props", "green", "props")
    assert [field.key for field in prop.fields] == ["name", "kind", "shelf", "count", "notes"]
    name, kind, shelf, count, notes = prop.fields
    assert name.required and name.shared_key == "name"
    assert [choice.name for choice in kind.choices] == ["hand prop", "set dressing"]
    assert kind.choices[1].colour == "red"
    assert shelf.target == ws.tables()[1].id
    assert count.default == 1
    assert notes.type is FieldType.RICHTEXT
    (view,) = ws.views()
    assert view.options == {"by": str(kind.id), "cards": [str(name.id)]}
    assert view.columns[1].width == 60
    (rule,) = _all(ws, core_schema.RULE)
    assert json.loads(rule.text("defaults")) == {
        str(count.id): {"value": 1, "mode": "fill_if_empty"}
    }
    (trigger,) = _all(ws, core_schema.TRIGGER)
    assert trigger.reference("script") == _all(ws, core_schema.SCRIPT)[0].id
    assert report.version == "1.0.0" and all(c.kind is ChangeKind.ADD for c in report.changes)
    ws.undo()
    assert ws.tables() == ()


def test_what_it_would_do_is_told_before(ws: Workspace, made: Made) -> None:
    preview = ws.preview_module(made())

    assert ws.tables() == ()
    assert {(change.what, change.name) for change in preview.changes} >= {
        ("table", "Props"), ("field", "Kind"), ("choice", "hand prop"), ("view", "By kind"),
        ("rule", "Dressing is counted"), ("check", "Props without a shelf"),
        ("script", "Count the props"), ("edge type", "Carried by"),
    }  # fmt: skip


def test_adopting_twice_changes_nothing(ws: Workspace, made: Made) -> None:
    folder = made()
    ws.adopt_module(folder)
    before = ws.state_hash()

    assert ws.adopt_module(folder).changes == ()
    assert ws.state_hash() == before


def test_an_adoption_that_was_undone_can_be_done_again(ws: Workspace, made: Made) -> None:
    folder = made()
    ws.adopt_module(folder)
    ws.undo()

    ws.adopt_module(folder)

    assert _keys(ws) == ["name", "kind", "shelf", "count", "notes"]
    assert [view.name for view in ws.views()] == ["By kind"]


def test_an_upgrade_knows_fields_by_what_they_were_called(ws: Workspace, made: Made) -> None:
    ws.adopt_module(made())
    skull = ws.create_record("props_prop", {"name": "Skull", "count": 2})
    quantity = ws.tables()[0].field("count")
    assert quantity is not None

    report = ws.adopt_module(made(NEWER))

    assert _keys(ws) == ["name", "kind", "shelf", "weight", "quantity", "notes"]
    assert ws.tables()[0].field("quantity").id == quantity.id  # type: ignore[union-attr]
    assert ws.get_record("props_prop", skull)["quantity"] == 2
    assert ws.tables()[0].name == "Properties"
    assert {(each.kind, each.name) for each in report.changes} >= {
        (ChangeKind.ADD, "Weight"), (ChangeKind.CHANGE, "Quantity")
    }  # fmt: skip


def test_what_people_changed_survives_an_upgrade(ws: Workspace, made: Made) -> None:
    ws.adopt_module(made())
    ws.update_table("props_prop", name="Our things")
    ws.update_field("props_prop", "kind", name="Sort of thing")
    ws.delete_field("props_prop", "notes")
    ws.add_field("props_prop", {"name": "Colour"})

    report = ws.adopt_module(made(NEWER))

    assert ws.tables()[0].name == "Our things"
    assert ws.tables()[0].field("kind").name == "Sort of thing"  # type: ignore[union-attr]
    assert _keys(ws) == ["name", "kind", "shelf", "weight", "quantity", "colour"]
    assert (ChangeKind.KEEP, "Properties") in {(each.kind, each.name) for each in report.changes}


def test_what_a_new_version_lacks_stays_where_it_holds_data(ws: Workspace, made: Made) -> None:
    ws.adopt_module(made())
    skull = ws.create_record("props_prop", {"name": "Skull", "count": 2})
    lean = NEWER.replace('quantity = { id = "count", type = "integer", default = 1 }\n', "")
    lean = lean[: lean.index("[[view]]")]

    ws.adopt_module(made(lean.replace("1.1.0", "2.0.0")))

    assert ws.get_record("props_prop", skull)["count"] == 2
    assert list(ws.views()) == []


def test_a_removed_module_rests_and_its_tables_stay(ws: Workspace, made: Made) -> None:
    folder = made()
    ws.adopt_module(folder)
    ws.create_record("props_prop", {"name": "Skull"})

    ws.remove_module("props")

    assert ws.count("props_prop") == 1
    assert list(ws.views()) == [] and _all(ws, core_schema.RULE) == [] and ws.edge_types() == ()
    assert [row.status for row in ws.modules() if row.key == "props"] == [ModuleStatus.REMOVED]
    with pytest.raises(NotAdoptedError):
        ws.remove_module("props")
    ws.adopt_module("props")
    assert [view.name for view in ws.views()] == ["By kind"]


def test_a_table_deleted_after_the_module_comes_back_with_it(ws: Workspace, made: Made) -> None:
    ws.adopt_module(made())
    skull = ws.create_record("props_prop", {"name": "Skull"})
    ws.remove_module("props")
    ws.delete_table("props_prop")

    ws.adopt_module("props")

    assert ws.get_record("props_prop", skull)["name"] == "Skull"


def test_an_older_version_does_not_take_the_place_of_a_newer(ws: Workspace, made: Made) -> None:
    ws.adopt_module(made(NEWER))
    before = ws.state_hash()

    with pytest.raises(OlderModuleError):
        ws.adopt_module(made())
    assert ws.state_hash() == before


def test_a_module_that_is_nowhere_is_refused(ws: Workspace) -> None:
    with pytest.raises(NoSuchModuleError):
        ws.adopt_module("propz")


def test_a_table_of_that_name_is_left_alone_and_can_be_taken_in(ws: Workspace, made: Made) -> None:
    own = ws.create_table("Props", [{"name": "Name"}, {"name": "Colour"}])
    skull = ws.create_record("props", {"name": "Skull", "colour": "bone"})
    folder = made()
    (clash,) = ws.preview_module(folder).clashes
    assert (clash.other, clash.records, clash.taken_name) == (own, 1, "Props (Props)")
    assert [pair.other_name for pair in clash.pairs] == ["Name"]

    report = ws.adopt_module(folder, join={"prop": own})

    assert [table.name for table in ws.tables()] == ["Props", "Props (Props)", "Shelves"]
    assert report.joined == 1
    ws.set_field(skull, "props_prop", "name", "Yorick")
    assert ws.get_record("props", skull)["name"] == "Yorick"
    assert ws.get_record("props", skull)["colour"] == "bone"


def test_tables_of_one_name_stay_apart_unless_somebody_asks(ws: Workspace, made: Made) -> None:
    ws.create_table("Props", [{"name": "Name"}])
    ws.create_record("props", {"name": "Skull"})

    ws.adopt_module(made())

    assert ws.count("props_prop") == 0
    assert ws.mappings() == []
    assert len(ws.mapping_suggestions()) == 1


def test_a_link_into_another_module_is_offered_once_that_is_there(
    ws: Workspace, made: Made
) -> None:
    ws.adopt_module(made())
    assert ws.edge_types() == ()

    ws.adopt_module(made(PEOPLE))

    (kind,) = ws.edge_types()
    assert (kind.key, kind.name, kind.properties) == (
        "carried_by",
        "Carried by",
        (("page", "text"),),
    )
    people = next(table for table in ws.tables() if table.key == "people_person")
    assert kind.target == people.id


def test_sample_rows_come_once(ws: Workspace, made: Made) -> None:
    shelves = "label\nLeft\nRight\n"
    things = "name,kind,shelf,count\nSkull,hand prop,Left,2\nArras,set dressing,Right,\n"
    folder = made(**{"samples/shelf.csv": shelves, "samples/prop.csv": things})

    assert ws.adopt_module(folder, samples=True).samples == 4
    assert ws.adopt_module(folder, samples=True).samples == 0

    skull = ws.records("props_prop", where='name = "Skull"')[0]
    assert (skull["kind"], skull["count"]) == ("hand prop", 2)
    assert isinstance(skull["shelf"], UUID)


def test_an_adoption_can_wait_in_an_overlay(ws: Workspace, made: Made) -> None:
    overlay = ws.create_overlay("What if")
    ws.activate(overlay)
    ws.adopt_module(made())
    assert [table.name for table in ws.tables()] == ["Props", "Shelves"]
    ws.stash()
    assert ws.tables() == ()

    ws.commit(overlay)

    assert _keys(ws) == ["name", "kind", "shelf", "count", "notes"]
