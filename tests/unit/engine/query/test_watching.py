"""What a filter reads is known, so that whoever acts on it looks again when that changes."""

from datetime import datetime
from uuid import UUID, uuid4

import pytest

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.schema import FieldDef, FieldType, Schema, TableDef
from openprod_core.engine.query.context import LinkType, QueryContext
from openprod_core.engine.query.watching import watched

SCENES, CUES, PEOPLE = uuid4(), uuid4(), uuid4()
TITLE = FieldDef(uuid4(), SCENES, "title", "Title", FieldType.TEXT)
NUMBER = FieldDef(uuid4(), CUES, "number", "Number", FieldType.TEXT)
SCENE = FieldDef(uuid4(), CUES, "scene", "Scene", FieldType.REFERENCE, target=SCENES)
NAME = FieldDef(uuid4(), PEOPLE, "name", "Name", FieldType.TEXT)
TABLES = (
    TableDef(SCENES, "scenes", "Scenes", (TITLE,)),
    TableDef(CUES, "cues", "Cues", (NUMBER, SCENE)),
    TableDef(PEOPLE, "people", "People", (NAME,)),
)
CONTEXT = QueryContext(
    ParseContext(datetime(2026, 11, 21)),
    Schema(TABLES),
    lambda: {"plays_in": LinkType("plays_in")},
)


@pytest.mark.parametrize(
    ("text", "fields", "tables", "links"),
    [
        ('number = "1"', {NUMBER.id}, {CUES}, set()),
        ("scene.title is empty", {SCENE.id, TITLE.id}, {CUES, SCENES}, set()),
        ("exists plays_in", set(), {CUES}, {"plays_in"}),
        ("plays_in.role = 'x' or table = 'people'", set(), {CUES, PEOPLE}, {"plays_in"}),
        (
            "count(plays_in->people where name = 'x') > 1",
            {NAME.id},
            {CUES, PEOPLE},
            {"plays_in"},
        ),
        (
            "not (scene.<-scene.cues.number = '2')",
            {SCENE.id, NUMBER.id},
            {CUES, SCENES},
            set(),
        ),
        ("$today > 2026-01-01", set(), {CUES}, set()),
    ],
)
def test_a_filter_reads(text: str, fields: set[UUID], tables: set[UUID], links: set[str]) -> None:
    found = watched(text, TABLES[1], CONTEXT)
    assert (set(found.fields), set(found.tables), set(found.links)) == (fields, tables, links)
