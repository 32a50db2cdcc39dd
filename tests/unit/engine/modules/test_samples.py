"""Sample rows that do not fit are told with file and line, before anything is written."""

import pytest

from openprod_core.engine.modules.parsing import BadManifestError, parse_module
from openprod_core.engine.modules.samples import sample_links, sample_rows
from unit.engine.modules.module_texts import props


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("name,colour\nSkull,white\n", 2, "colour"),
        ("name,count\nSkull,2\nArras,several\n", 3, "several"),
        ("name,kind\nSkull,hand prop\nSkull,hand prop\n", 3, "Skull"),
        ("name,shelf\nSkull,Nowhere\n", 2, "Nowhere"),
        ('name\n"Skull\n', 1, "CSV"),
    ],
)
def test_a_row_that_does_not_fit_is_told(text: str, line: int, said: str) -> None:
    module = parse_module(props(**{"samples/prop.csv": text, "samples/shelf.csv": "label\nLeft\n"}))

    with pytest.raises(BadManifestError) as refused:
        sample_rows(module)

    (problem,) = refused.value.problems
    assert (problem.file, problem.line) == ("samples/prop.csv", line)
    assert said in problem.message


def test_a_link_without_its_end_is_told() -> None:
    text = "kind,from_table,from,to_table,to\ncarried_by,prop,Skull,people.person,\n"

    with pytest.raises(BadManifestError) as refused:
        sample_links(parse_module(props(**{"samples/links.csv": text})))

    assert refused.value.problems[0].line == 2


def test_rows_stand_in_the_order_of_their_file() -> None:
    text = "name\n" + "".join(f"Prop {n}\n" for n in range(50))

    rows = sample_rows(parse_module(props(**{"samples/prop.csv": text})))["prop"]

    assert [row.id for row in rows] == sorted(row.id for row in rows)
