"""What scripts read from files: bombs and broken texts are refused quickly, formulas disarmed."""

import time
from contextlib import suppress

import pytest

from openprod_core.scripts.formats import (
    FormatError,
    csv_format,
    csv_parse,
    json_decode,
    json_encode,
    time_add,
    time_date,
    time_seconds,
    time_text,
    xml_parse,
)

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]><l>&j;</l>"
)


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
        "<a>" * 5_000 + "</a>" * 5_000,
        "<a>",
        "",
        "<a></b>",
        "no xml",
        b"\xff\xfe",
        7,
    ],
)
def test_odd_xml_is_refused_at_once(text: object) -> None:
    began = time.monotonic()

    with pytest.raises(FormatError):
        xml_parse(text)

    assert time.monotonic() - began < 5


def test_xml_gives_tags_attributes_texts_and_children() -> None:
    assert xml_parse('<a x="1">hi <b>you</b> there &amp; here</a>') == {
        "tag": "a",
        "attr": {"x": "1"},
        "text": "hi  there & here",
        "children": [{"tag": "b", "attr": {}, "text": "you", "children": []}],
    }


@pytest.mark.parametrize(
    ("text", "options", "rows"),
    [
        ("a,b\n1,2\n", None, [["a", "b"], ["1", "2"]]),
        ("a;b\r\n1;2\r\n", None, [["a", "b"], ["1", "2"]]),
        ("a\tb\n1\t2", {"header": True}, [{"a": "1", "b": "2"}]),
        (
            '\ufeffname,note\nx,"two\nlines"',
            {"header": True},
            [{"name": "x", "note": "two\nlines"}],
        ),
        ("a,b,c\n1\n1,2,3,4\n", {"header": True}, [{"a": "1"}, {"a": "1", "b": "2", "c": "3"}]),
        ("", None, []),
        ("", {"header": True}, []),
    ],
)
def test_csv_is_read_as_it_comes(text: str, options: object, rows: list[object]) -> None:
    assert csv_parse(text, options) == rows


def test_csv_with_nul_bytes_is_read_or_refused_but_never_hangs() -> None:
    with suppress(FormatError):
        assert csv_parse("a\0b,c\n1,2\n")[1] == ["1", "2"]


def test_formulas_are_disarmed_when_csv_is_written() -> None:
    assert csv_format([["=1+1", "-5", "@x", "+44 20", "ok", None, 3]]) == (
        "'=1+1,-5,'@x,'+44 20,ok,,3\r\n"
    )


@pytest.mark.parametrize("text", ["{", "[" * 100_000, b"\xff", None, "NaN_"])
def test_odd_json_is_refused(text: object) -> None:
    with pytest.raises(FormatError):
        json_decode(text)


def test_json_goes_there_and_back() -> None:
    value = {"a": [1, 2.5, True, None, "ü"]}

    assert json_decode(json_encode(value)) == value
    with pytest.raises(FormatError):
        json_encode({"x": float("nan")})


def test_times_are_seconds_and_back() -> None:
    evening = time_seconds("2026-11-21 19:30")

    assert time_text(evening + 90) == "2026-11-21T19:31:30"
    assert time_date(evening) == "2026-11-21"
    assert time_seconds("19:30") == 19 * 3600 + 1800
    assert time_add("2026-12-31", 86_400) == "2027-01-01T00:00:00"
    for odd in ("soon", "2026-13-01", 1e30):
        with pytest.raises(FormatError):
            time_text(odd) if isinstance(odd, float) else time_seconds(odd)
