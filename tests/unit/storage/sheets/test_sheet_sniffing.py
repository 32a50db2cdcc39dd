"""The encoding and the separator of a foreign text file are found without being told."""

import io
from pathlib import Path

import pytest

from openprod_core.storage.sheets.errors import NotASheetError
from openprod_core.storage.sheets.sniffing import (
    MIXED_ENCODING,
    SAMPLE_SIZE,
    sniff_delimiter,
    sniff_encoding,
)

TEXT = "Nr,Name\r\n1,Jörg Müller\r\n2,Ünal\r\n"
ANY = Path("any.csv")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"plain", "utf-8"),
    ],
)
def test_the_encoding_is_told_by_marks_and_by_what_the_bytes_can_be(
    content: bytes, encoding: str
) -> None:
    assert sniff_encoding(ANY, io.BytesIO(content)) == encoding


def test_one_stray_byte_does_not_turn_every_accent_of_a_utf8_file_into_two_letters() -> None:
    content = TEXT.encode() + "3,café\r\n".encode("cp1252") + TEXT.encode()

    assert sniff_encoding(ANY, io.BytesIO(content)) == MIXED_ENCODING


def test_a_stray_byte_far_behind_the_sample_is_found_too() -> None:
    content = TEXT.encode() * (2 * SAMPLE_SIZE // len(TEXT)) + b"4,caf\xe9\r\n"

    assert sniff_encoding(ANY, io.BytesIO(content)) == MIXED_ENCODING


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n", b"\x01\x02\x03\x04" * 9]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(NotASheetError):
        sniff_encoding(ANY, io.BytesIO(content))


@pytest.mark.parametrize(
    ("sample", "delimiter"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("Nr;Preis\n1;2,50\n2;3,75\n", ";"),
        ("cue\tlabel, long\n1\tx, y\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('name;note\n"a;b;c";"x,y"\nd;"multi\nline, with"\n', ";"),
        ("Name\nAlex\nSam\n", ","),
        ("Title of the sheet\n\na;b;c\n1;2;3\n4;5;6\n", ";"),
        ("", ","),
    ],
)
def test_the_separator_is_the_one_that_makes_rows_equally_long(sample: str, delimiter: str) -> None:
    assert sniff_delimiter(sample) == delimiter
