"""A name of a file may come from anybody: its copy never leaves its folder or hides what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core.domain.file_names import is_program, label_of, media_type, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "_._etc_passwd"),
        ("..", "file"),
        ("C:\\Windows\\x.txt", "C__Windows_x.txt"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("lights. ", "lights"),
        ("🎭 Bühne.png", "🎭 Bühne.png"),
        ("", "file"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("two\nlines.txt", "twolines.txt"),
    ],
)
def test_a_name_on_disk_is_one_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_no_name_leaves_its_folder_or_is_too_long(name: str) -> None:
    safe = safe_name(name)

    assert not set(safe) & set('/\\:*?"<>|\0\n')
    assert safe not in ("", ".", "..")
    assert len(safe.encode()) <= 240
    assert safe_name(safe) == safe
    assert 0 < len(label_of(name)) <= 255


def test_a_long_name_keeps_its_ending() -> None:
    assert safe_name("ü" * 300 + ".jpeg").endswith("ü.jpeg")


@pytest.mark.parametrize(
    ("name", "media"),
    [
        ("a.PNG", "image/png"),
        ("b.pdf", "application/pdf"),
        ("c", "application/octet-stream"),
        ("d.jpeg", "image/jpeg"),
    ],
)
def test_the_ending_says_what_kind_a_file_is(name: str, media: str) -> None:
    assert media_type(name) == media


def test_what_would_run_when_opened_is_known() -> None:
    assert is_program("setup.EXE")
    assert is_program("holiday.jpg.scr ")
    assert not is_program("plan.pdf")
