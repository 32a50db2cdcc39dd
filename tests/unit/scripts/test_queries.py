"""Queries of scripts: the whole language, and values that never become a part of its meaning."""

from collections.abc import Iterator
from typing import Any

import pytest

from openprod_core import Identity, RejectedError, Workspace
from openprod_core.engine.lens import Lens
from openprod_core.scripts.reading import Reading


@pytest.fixture
def ws() -> Iterator[Workspace]:
    """Gives scenes, and cues in them."""
    with Workspace.create(None, "Hamlet", Identity.generate("Alex")) as made:
        made.create_table("Scenes", [{"name": "Title"}])
        made.create_table(
            "Cues",
            [
                {"name": "Number"},
                {"name": "Dept"},
                {"name": "Length", "type": "integer"},
                {"name": "Scene", "type": "reference", "target": "scenes"},
            ],
        )
        one = made.create_record("scenes", {"title": "I.1"})
        rows = [("1", "LX", 3), ("2", "SND", 4), ("10", "LX", 5)]
        made.import_records(
            "cues",
            [{"number": n, "dept": d, "length": length, "scene": one} for n, d, length in rows],
        )
        yield made


@pytest.fixture
def reading(ws: Workspace) -> Reading:
    """Gives what a script reads with."""
    lens: Lens = ws.engine.bench
    return Reading(lens)


def numbers(rows: list[dict[str, Any]]) -> list[str]:
    """Returns the numbers of cues."""
    return [row["number"] for row in rows]


def test_a_query_has_a_table_a_condition_an_order_and_a_limit(reading: Reading) -> None:
    asked = "FROM cues WHERE dept = ? AND length > ? ORDER BY number DESC LIMIT 5"

    assert numbers(reading.query(asked, "LX", 2)) == ["10", "1"]


def test_a_table_alone_asks_for_all_of_it(reading: Reading) -> None:
    rows = reading.query("cues")

    assert numbers(rows) == ["1", "2", "10"]
    assert {row["table"] for row in rows} == {"cues"}
    assert len({row["id"] for row in rows}) == 3


def test_a_value_means_only_itself(reading: Reading) -> None:
    assert reading.query("FROM cues WHERE dept = ?", '" or 1 = 1 or "') == []
    assert reading.query("FROM cues WHERE dept = ?", None) == []
    assert len(reading.query("FROM cues WHERE length = ?", 4.0)) == 1


def test_a_record_and_its_id_stand_for_a_reference(reading: Reading) -> None:
    scene = reading.query_one("scenes")
    assert scene is not None

    for value in (scene, scene["id"]):
        assert reading.count("FROM cues WHERE scene = ?", value) == 3


def test_the_first_and_how_many(reading: Reading) -> None:
    first = reading.query_one("FROM cues ORDER BY length DESC")
    assert first is not None

    assert first["number"] == "10"
    assert reading.query_one("FROM cues WHERE number = ?", "99") is None
    assert reading.count("cues") == 3
    assert reading.count("FROM cues WHERE dept = 'LX'") == 2
    assert reading.count("FROM cues ORDER BY number LIMIT 2") == 2


def test_what_is_selected_and_grouped_comes_by_its_names(reading: Reading) -> None:
    asked = "SELECT dept, sum(length) AS total FROM cues GROUP BY dept ORDER BY dept"

    assert reading.query(asked) == [{"dept": "LX", "total": 8}, {"dept": "SND", "total": 4}]


def test_ways_to_other_records_are_followed(reading: Reading) -> None:
    assert reading.count("FROM scenes WHERE count(<-scene.cues where dept = 'LX') = 2") == 1
    assert reading.count("FROM cues WHERE scene.title = ?", "I.1") == 3


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ("", []),
        ("FROM cues; DROP TABLE x", []),
        ("FROM nowhere", []),
        ("FROM cues WHERE nmae = 1", []),
        ("FROM cues WHERE dept = ?", []),
        ("FROM cues LIMIT many", []),
        (7, []),
    ],
)
def test_what_is_no_query_is_refused_in_words(
    reading: Reading, asked: Any, values: list[Any]
) -> None:
    with pytest.raises(RejectedError):
        reading.query(asked, *values)
