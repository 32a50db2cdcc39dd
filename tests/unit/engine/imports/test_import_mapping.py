"""A heading finds the field it means, in whatever case, punctuation or synonym."""

import pytest

from openprod_core.engine.imports.mapping import map_headings
from unit.engine.imports.import_samples import field, table

THINGS = table(
    field(0, "Name"),
    field(1, "E-mail"),
    field(2, "Phone"),
    field(3, "Mic / DI"),
    field(4, "Mic / DI 2"),
    field(5, "TARGET_ID"),
)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Name", "Name"),
        ("NAME:", "Name"),
        (" full name ", "Name"),
        ("email", "E-mail"),
        ("Email Address", "E-mail"),
        ("Mobile", "Phone"),
        ("mic-di 2", "Mic / DI 2"),
        ("TargetId", "TARGET_ID"),
        ("Cue", "TARGET_ID"),
        ("Shoe size", None),
    ],
)
def test_a_heading_finds_its_field(heading: str, name: str | None) -> None:
    (found,) = map_headings([heading], THINGS)

    assert (found.name if found else None) == name


def test_an_exact_name_goes_before_a_synonym_and_no_field_is_given_twice() -> None:
    found = map_headings(["Mobile", "Phone", "Telephone"], THINGS)

    assert [each.name if each else None for each in found] == [None, "Phone", None]
