"""The modules that come with openprod: each is sound, useful alone, and goes with the others."""

from collections.abc import Iterator

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.module_rows import ModuleStatus
from openprod_core.domain import core_schema
from openprod_core.engine.definitions import definitions
from openprod_core.engine.modules.parsing import parse_module
from openprod_core.engine.modules.samples import sample_links, sample_rows
from openprod_core.storage.module_folders import built_in_folder, read_module

MODULES = ("people", "script", "schedule", "cues", "lighting", "notes")


@pytest.fixture
def ws() -> Iterator[Workspace]:
    """Gives an empty production."""
    made = Workspace.create(None, name="Midsummer", identity=Identity.generate("Jane"))
    yield made
    made.close()


def test_all_of_them_are_offered(ws: Workspace) -> None:
    offered = {row.key: row for row in ws.modules()}

    assert set(offered) == set(MODULES)
    assert all(row.built_in and not row.problems for row in offered.values())
    assert all(row.status is ModuleStatus.AVAILABLE and row.tables for row in offered.values())


@pytest.mark.parametrize("key", MODULES)
def test_each_brings_scripts_views_rules_checks_and_samples(key: str) -> None:
    module = parse_module(read_module(built_in_folder() / key))

    assert module.key == key and module.description
    assert len(module.scripts) >= 2 and all("function main" in s.source for s in module.scripts)
    assert module.views and module.rules and module.checks
    assert sum(len(rows) for rows in sample_rows(module).values()) >= 15
    assert sample_links(module)


@pytest.mark.parametrize("key", MODULES)
def test_each_is_useful_alone(ws: Workspace, key: str) -> None:
    report = ws.adopt_module(key, samples=True)

    assert report.samples >= 15
    assert {view.module for view in ws.views()} == {key}
    first = parse_module(read_module(built_in_folder() / key)).tables[0]
    assert ws.count(f"{key}_{first.key}") > 0


def test_all_together_are_linked(ws: Workspace) -> None:
    for key in MODULES:
        ws.adopt_module(key, samples=True)

    titania = ws.records("script_character", where='name = "Titania"')[0]
    (played,) = ws.edges(titania.id, type="played_by")
    assert played.target_title == "Noor Haddad"
    scenes = {edge.target_title for edge in ws.edges(titania.id, type="appears_in")}
    assert "2.2 Titania sleeps" in scenes
    cue = ws.records("cues_cue", where='number = "42"')[0]
    assert {edge.type for edge in ws.edges(cue.id)} == {"in_scene", "uses_fixture"}
    assert {"people.person", "lighting.fixture"} <= {
        definition.text("target_hint")
        for definition in definitions(ws.engine.bench, core_schema.EDGE_TYPE)
    }
    assert len({table.name.casefold() for table in ws.tables()}) == len(ws.tables())
    assert ws.verify().problems == []


def test_their_order_does_not_matter(ws: Workspace) -> None:
    for key in reversed(MODULES):
        ws.adopt_module(key, samples=True)

    cue = ws.records("cues_cue", where='number = "42"')[0]
    assert {edge.type for edge in ws.edges(cue.id)} == {"in_scene", "uses_fixture"}
    for key in MODULES:
        assert ws.adopt_module(key, samples=True).samples == 0


def test_fields_that_mean_the_same_are_offered_as_one(ws: Workspace) -> None:
    ws.adopt_module("cues")
    ws.adopt_module("lighting")
    fields = {field.id: field for table in ws.tables() for field in table.fields}

    offered = {
        frozenset((fields[each.one].shared_key, fields[each.other].shared_key))
        for each in ws.mapping_suggestions()
    }

    assert frozenset(("cue_number",)) in offered
    assert not any(len(keys - {""}) > 1 for keys in offered)
