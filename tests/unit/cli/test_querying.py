"""`openprod query` answers for a person, a pipe, a spreadsheet or a program."""

from collections.abc import Callable

import pytest

from unit.cli.conftest import PEOPLE, Shell


@pytest.fixture
def hamlet(shell: Shell, write: Callable[[str, str], None]) -> Shell:
    """A shell beside a production with three people."""
    write("people.csv", PEOPLE)
    assert shell("new", "Hamlet") == 0
    assert shell("import", "Hamlet", "people.csv") == 0
    return shell


def test_rows_come_in_the_order_asked_for(hamlet: Shell) -> None:
    assert hamlet("query", "Hamlet", "SELECT name, phone FROM people ORDER BY name DESC") == 0
    assert hamlet.lines() == [
        ["name", "phone"],
        ["Zoë Ünal", "0171 10"],
        ["John Roe", "0171 2"],
        ["Jane Doe", "0171 1"],
    ]


def test_groups_are_counted_and_values_come_with_the_query(hamlet: Shell) -> None:
    query = "SELECT dept, count() FROM people WHERE name != ? GROUP BY dept"
    answer = hamlet.json("query", "Hamlet", query, "--value", "Jane Doe")
    assert answer["rows"] == [{"dept": "LX", "count": 1}, {"dept": "SND", "count": 1}]
    assert answer["ids"] == []


def test_csv_holds_no_formulas(hamlet: Shell, write: Callable[[str, str], None]) -> None:
    write("more.csv", 'Name,Dept,Phone\n"=1+1, then",LX,\n')
    assert hamlet("import", "Hamlet", "more.csv", "--table", "people") == 0
    assert hamlet("query", "Hamlet", 'FROM people WHERE name contains "then"', "--csv") == 0
    assert hamlet.out.splitlines()[0] == "name,dept,phone"
    assert "=1+1" in hamlet.out
    assert not hamlet.out.splitlines()[1].lstrip('"').startswith("=")


def test_a_mistake_is_shown_where_it_stands(hamlet: Shell) -> None:
    assert hamlet("query", "Hamlet", "FROM people WHERE nmae = 'x'") == 1
    message, line, caret = hamlet.err.splitlines()
    assert "did you mean 'name'" in message
    assert line[caret.index("^") :].startswith("nmae")
    answer = hamlet.json("query", "Hamlet", "FROM poeple")
    assert "people" in answer["error"]
