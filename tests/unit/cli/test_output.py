"""A pipe gets whole lines, a script gets one JSON object, a person gets a table."""

import io
import json
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.cli.output import Output, plain, text_of
from openprod_core.domain.values import FileRef

SOME_ID = UUID("0190a000-0000-7000-8000-000000000001")


class Terminal(io.StringIO):
    """A screen that a person watches."""

    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_tabs_and_nothing_is_cut() -> None:
    out = io.StringIO()
    Output(as_json=False, out=out).table(
        ("Name", "Note"), [("Jane", "x" * 300), ("A\tB", "1\r\n2")]
    )

    assert out.getvalue() == f"Name\tNote\nJane\t{'x' * 300}\nA B\t1 2\n"


def test_a_terminal_gets_a_table_with_names_in_brackets_intact() -> None:
    out = Terminal()
    Output(as_json=False, out=out).table(("Name",), [("[bold]LX[/bold]",)])

    assert "[bold]LX[/bold]" in out.getvalue()


def test_json_is_one_object_and_sentences_stay_out_of_it() -> None:
    out = io.StringIO()
    output = Output(as_json=True, out=out, err=out)
    output.say("Made it.")
    output.note("By the way.")
    output.facts({"a": 1})
    output.table(("a",), [(1,)])
    output.data({"a": SOME_ID})

    assert json.loads(out.getvalue()) == {"a": str(SOME_ID)}


def test_without_json_the_data_stay_out_of_the_way() -> None:
    out = io.StringIO()
    Output(as_json=False, out=out).data({"a": 1})

    assert out.getvalue() == ""


def test_a_failure_is_a_sentence_on_the_error_stream_or_an_error_in_json() -> None:
    out, err = io.StringIO(), io.StringIO()
    Output(as_json=False, out=out, err=err).fail("No such table.", 1)
    assert (out.getvalue(), err.getvalue()) == ("", "openprod: No such table.\n")

    Output(as_json=True, out=out, err=err).fail("No such table.", 1)
    assert json.loads(out.getvalue()) == {"error": "No such table.", "code": 1}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (date(2026, 3, 4), "2026-03-04"),
        (datetime(2026, 3, 4, 18, 30), "2026-03-04 18:30"),
        (datetime(2026, 3, 4, 18, 30, 5), "2026-03-04 18:30:05"),
        (timedelta(minutes=90), "1:30:00"),
        (ReferenceCell(SOME_ID, "Jane"), "Jane"),
        (Misfit("soon"), "soon"),
        (("a", "b"), "a, b"),
        (FileRef(b"\0" * 32, 3, "headshot.jpg"), "headshot.jpg"),
    ],
)
def test_values_read_as_people_write_them(value: object, text: str) -> None:
    assert text_of(value) == text


def test_json_keeps_what_a_value_is() -> None:
    assert plain(ReferenceCell(SOME_ID, "Jane")) == {"id": str(SOME_ID), "title": "Jane"}
    assert plain(Misfit("soon")) == {"misfit": "soon"}
    assert plain(date(2026, 3, 4)) == "2026-03-04"
    assert plain(FileRef(b"\1" * 32, 3, "a")) == {"name": "a", "size": 3, "blake3": "01" * 32}
    with pytest.raises(TypeError):
        plain(object())


def test_progress_is_not_shown_where_nobody_watches() -> None:
    err = io.StringIO()
    with Output(as_json=False, err=err).progress() as advance:
        advance("Reading", 1, 2)

    assert err.getvalue() == ""


def test_progress_shows_what_is_being_done_on_a_terminal() -> None:
    err = Terminal()
    with Output(as_json=False, err=err).progress() as advance:
        advance("Reading", 1, 2)
        advance("Reading", 2, 2)

    assert "Reading" in err.getvalue()
