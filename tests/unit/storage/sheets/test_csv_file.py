"""Text files are read to the letter, in bounded memory, or refused with the line that is wrong."""

import csv
import tracemalloc
from pathlib import Path

import pytest

from openprod_core.domain.errors import RejectedError
from openprod_core.storage.sheets import csv_file
from openprod_core.storage.sheets.csv_file import read_csv, stream_rows
from openprod_core.storage.sheets.errors import (
    BadDelimiterError,
    NulByteError,
    SheetEmptyError,
    SheetIsFolderError,
    SheetNotFoundError,
    SheetTooLargeError,
    UnclosedQuoteError,
    UnknownEncodingError,
    UnreadableTextError,
)
from openprod_core.storage.sheets.reading import read_sheet
from openprod_core.storage.sheets.rows import CELL_LENGTH_MAX, COLUMNS_MAX


def written(folder: Path, content: bytes | str, name: str = "file.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_rows_keep_their_lines_their_lengths_and_their_blanks(tmp_path: Path) -> None:
    sheet = read_csv(written(tmp_path, 'a,b\r\n\r\n"two\r\nlines",x,extra\r\nlast\r\n'))

    assert sheet.rows == [
        (1, ("a", "b")),
        (2, ()),
        (3, ("two\r\nlines", "x", "extra")),
        (5, ("last",)),
    ]
    assert (sheet.name, sheet.encoding, sheet.delimiter) == ("file", "utf-8", ",")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_will_do(tmp_path: Path, end: str) -> None:
    sheet = read_csv(written(tmp_path, end.join(["a;b", "1;2", "3;4"])))

    assert sheet.rows == [(1, ("a", "b")), (2, ("1", "2")), (3, ("3", "4"))]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_accents_arrive_in_every_encoding_and_without_its_mark(
    tmp_path: Path, encoding: str
) -> None:
    path = written(tmp_path, "Name;Ort\nJörg;Köln\nZoë;Malmö\n".encode(encoding))

    assert [cells for _, cells in read_csv(path).rows] == [
        ("Name", "Ort"),
        ("Jörg", "Köln"),
        ("Zoë", "Malmö"),
    ]


def test_a_file_of_two_encodings_keeps_the_accents_of_both(tmp_path: Path) -> None:
    path = written(tmp_path, "a,b\nMüller,1\nÜnal,2\n".encode() + "café,3\n".encode("cp1252"))

    assert [cells[0] for _, cells in read_csv(path).rows] == ["a", "Müller", "Ünal", "café"]


def test_a_first_line_that_names_the_separator_is_obeyed_and_not_a_row(tmp_path: Path) -> None:
    sheet = read_csv(written(tmp_path, "sep=|\r\na|b\r\n1,5|2,5\r\n"))

    assert (sheet.delimiter, sheet.rows) == ("|", [(2, ("a", "b")), (3, ("1,5", "2,5"))])


def test_quotes_after_a_space_are_quotes(tmp_path: Path) -> None:
    sheet = read_csv(written(tmp_path, 'name, note\nAlex, "one, two"\nSam, "three, four"\n'))

    assert sheet.rows[1] == (2, ("Alex", "one, two"))


def test_a_cell_beyond_the_parsers_own_limit_is_read_and_nobody_elses_limit_moves(
    tmp_path: Path,
) -> None:
    before = csv.field_size_limit()
    sheet = read_csv(written(tmp_path, "a,b\n" + "x" * 1_000_000 + ",y\n"))

    assert len(str(sheet.rows[1][1][0])) == 1_000_000
    assert csv.field_size_limit() == before


@pytest.mark.parametrize(
    ("content", "error", "line"),
    [
        (b"a,b\n1,2\n3,\x004\n", NulByteError, 3),
        (b'a,b\n1,2\n3,"never closed\nmore\n', UnclosedQuoteError, 3),
    ],
)
def test_the_broken_line_is_named(
    tmp_path: Path, content: bytes, error: type[NulByteError], line: int
) -> None:
    path = written(tmp_path, content)

    with pytest.raises(error) as refused:
        read_csv(path)

    assert refused.value.line == line
    assert path.name in str(refused.value)


def test_three_hundred_columns_are_read(tmp_path: Path) -> None:
    row = ",".join(map(str, range(300)))

    assert len(read_csv(written(tmp_path, f"{row}\n{row}\n")).rows[1][1]) == 300


def test_as_many_columns_as_allowed_are_read_and_one_more_is_refused(tmp_path: Path) -> None:
    most = written(tmp_path, "," * (COLUMNS_MAX - 1) + "\n" + "x,\n")
    more = written(tmp_path, "x," * COLUMNS_MAX + "\n", "more.csv")

    assert len(read_csv(most).rows[0][1]) == COLUMNS_MAX
    with pytest.raises(SheetTooLargeError) as refused:
        read_csv(more)
    assert refused.value.limit == COLUMNS_MAX


def test_rows_and_cells_beyond_their_limits_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "a,b\n1,2\n3,4\n")
    monkeypatch.setattr(csv_file, "ROWS_MAX", 3)
    monkeypatch.setattr(csv_file, "CELLS_MAX", 6)
    assert len(read_csv(path).rows) == 3

    monkeypatch.setattr(csv_file, "CELLS_MAX", 5)
    with pytest.raises(SheetTooLargeError):
        read_csv(path)
    monkeypatch.setattr(csv_file, "CELLS_MAX", 6)
    monkeypatch.setattr(csv_file, "ROWS_MAX", 2)
    with pytest.raises(SheetTooLargeError):
        read_csv(path)


def test_a_cell_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetTooLargeError) as refused:
        read_csv(written(tmp_path, "a,b\n" + "x" * (CELL_LENGTH_MAX + 1) + ",y\n"))

    assert refused.value.limit == CELL_LENGTH_MAX


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b",,\n,,\n", b" \r\n"])
def test_a_file_with_nothing_in_it_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(SheetEmptyError):
        read_sheet(written(tmp_path, content))


def test_a_missing_file_and_a_folder_are_said_to_be_that(tmp_path: Path) -> None:
    with pytest.raises(SheetNotFoundError):
        read_sheet(tmp_path / "gone.csv")
    with pytest.raises(SheetIsFolderError):
        read_sheet(tmp_path)


def test_what_a_person_asks_for_is_used_or_refused_by_name(tmp_path: Path) -> None:
    path = written(tmp_path, "a,b;c\nä,1;2\n".encode())

    assert read_csv(path, delimiter=";").rows[0] == (1, ("a,b", "c"))
    assert read_csv(path, encoding="latin-1", delimiter=",").rows[1][1][0] == "Ã¤"
    with pytest.raises(UnknownEncodingError):
        read_csv(path, encoding="klingon")
    with pytest.raises(UnreadableTextError):
        read_csv(path, encoding="ascii")
    with pytest.raises(BadDelimiterError):
        read_csv(path, delimiter="ab")


def test_a_large_file_streams_by_without_being_held(tmp_path: Path) -> None:
    line = ",".join(["x" * 50] * 10) + "\n"
    path = written(tmp_path, line * 20_000)
    assert path.stat().st_size > 10_000_000

    tracemalloc.start()
    count = sum(1 for _ in stream_rows(path, "utf-8", ","))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 20_000
    assert peak < 4_000_000


def test_every_refusal_is_of_one_family(tmp_path: Path) -> None:
    for content in (b"", b"\0\0\0", b"%PDF", b'"', b"a\0b"):
        with pytest.raises(RejectedError):
            read_sheet(written(tmp_path, content))
