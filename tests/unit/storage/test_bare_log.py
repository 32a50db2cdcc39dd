"""The log keeps what happened and where, and nothing that anybody wrote or is called."""

import ast
import logging
from pathlib import Path

import pytest

import openprod_core
import openprod_desktop
from openprod_core.domain.errors import RejectedError
from openprod_core.storage.bare_log import LOG_NAME, SIZE_MAX, BareLog, bare_dump, bare_trace

SECRET = "Jane Doe's phone 555-0199"


@pytest.fixture
def log(tmp_path: Path):
    """A logger of ours that writes to a file in `tmp_path`."""
    logger = logging.getLogger("openprod_core.test_bare_log")
    handler = BareLog(tmp_path)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield logger
    logger.removeHandler(handler)
    handler.close()


def fail() -> None:
    try:
        raise OSError(28, SECRET, f"/home/{SECRET}/Hamlet")
    except OSError as error:
        raise RejectedError(f"{SECRET} is refused") from error


def test_what_a_message_was_made_of_is_left_out(log: logging.Logger, tmp_path: Path) -> None:
    log.info("%s has %d rows of %s", SECRET, 12, ["x", SECRET])
    try:
        fail()
    except RejectedError:
        log.exception("a command of %s failed", SECRET)
    logging.getLogger("asyncio").addHandler(log.handlers[0])
    logging.getLogger("asyncio").warning(f"task of {SECRET} failed")
    logging.getLogger("asyncio").removeHandler(log.handlers[0])

    text = (tmp_path / LOG_NAME).read_text()

    assert SECRET not in text and "Jane" not in text and "555" not in text
    assert "… has 12 rows" not in text or "of …" in text
    assert "RejectedError" in text and "OSError 28" in text
    assert "in fail" in text
    assert str(Path.home()) not in text and str(Path(__file__).parent) not in text


def test_a_trace_names_places_in_the_program_and_no_folders() -> None:
    with pytest.raises(RejectedError) as raised:
        fail()

    lines = bare_trace(raised.value).splitlines()

    assert lines[0].endswith("RejectedError")
    assert any(line.strip().startswith("test_bare_log.py:") for line in lines)
    assert not any("/home" in line or SECRET in line for line in lines)


def test_a_dying_programs_words_are_cut_to_places() -> None:
    dump = (
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f1c (most recent call first):\n"
        '  File "/home/jane/apps/src/openprod_desktop/app.py", line 12 in main\n'
        '  File "C:\\Users\\Jane\\lib\\site-packages\\qasync\\__init__.py", line 9 in run_forever\n'
        f"something else of {SECRET}\n"
    )

    assert bare_dump(dump) == (
        "Fatal Python error: Segmentation fault\n"
        "Current thread 0x00007f1c (most recent call first):\n"
        "  openprod_desktop/app.py:12 in main\n"
        "  site-packages/qasync/__init__.py:9 in run_forever"
    )


def test_the_log_stays_small(log: logging.Logger, tmp_path: Path) -> None:
    for number in range(30_000):
        log.info("number %d of a very long story that goes on and on and on and on", number)

    files = list(tmp_path.glob(f"{LOG_NAME}*"))
    assert len(files) == 3 and all(path.stat().st_size <= SIZE_MAX for path in files)


@pytest.mark.parametrize("package", [openprod_core, openprod_desktop])
def test_every_message_in_the_program_is_a_fixed_text(package) -> None:
    """What is put together before it is logged could not be left out."""
    words = ("debug", "info", "warning", "error", "exception", "critical")
    loose: list[str] = []
    for path in Path(package.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "_log." not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in words
                and ast.unparse(node.func.value) == "_log"
                and not (node.args and isinstance(node.args[0], ast.Constant))
            ):
                loose.append(f"{path.name}:{node.lineno}")
    assert loose == []
