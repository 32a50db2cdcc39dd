"""The window speaks German and French whole, and numbers and days as people there read them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import languages
from openprod_desktop.language import CONTEXT, LANGUAGES, tr, tr_count

ROOT = Path(__file__).resolve().parents[2]
TEXTS = languages.texts_of(languages.SOURCE)
SAYS = """
from datetime import datetime
from openprod_desktop.language import tr, tr_count
for count in (0, 1, 1234):
    print(tr_count("1 row", "{count:,} rows", count))
print(tr("{size:,.1f} MB", size=1234.5))
print(tr("{day} {at:%b} {year}", day=3, at=datetime(2026, 3, 3), year=2026))
print(tr("Both changed it"))
"""


def say(language: str, program: str = SAYS) -> list[str]:
    """Returns what a program in that language says, line by line."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "OPENPROD_LANGUAGE": language, "PYTHONPATH": str(ROOT / "src"),
             "PYTHONIOENCODING": "utf-8"},
        capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return done.stdout.splitlines()


def translations(language: str) -> dict[str, list[str]]:
    """Returns what Qt Linguist has for every text."""
    return languages.read(languages.FOLDER / f"openprod_{language}.ts")


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_every_text_of_the_window_is_translated(language: str) -> None:
    done = translations(language)

    assert [text for text in TEXTS if not all(done.get(text, [""]))] == []
    assert set(done) == set(TEXTS), "run packaging/languages.py"


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_what_is_put_into_a_text_is_put_into_its_translation(language: str) -> None:
    wrong = []
    for text, forms in translations(language).items():
        wanted = set(re.findall(r"\{[^{}]*\}", text))
        for form in forms:
            given = set(re.findall(r"\{[^{}]*\}", form))
            if given - wanted - {"{count}"} or (len(forms) == 1 and wanted - given):
                wrong.append((text, form))

    assert wrong == []


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_the_program_reads_what_the_translators_wrote(language: str) -> None:
    read = QTranslator()
    assert read.load(str(languages.FOLDER / f"openprod_{language}.qm"))

    for text, forms in translations(language).items():
        if len(forms) == 1:
            assert read.translate(CONTEXT, text) == forms[0]
        else:
            assert read.translate(CONTEXT, text, "", 2) == forms[1]


def test_german_counts_and_writes_numbers_and_days_as_people_there_do() -> None:
    assert say("de") == [
        "0 Zeilen", "1 Zeile", "1.234 Zeilen", "1.234,5 MB", "3. März 2026",
        "Beide haben es geändert",
    ]  # fmt: skip


def test_french_has_one_form_for_none_and_one() -> None:
    none, one, many, size, day, both = say("fr")

    assert (none, one) == ("0 ligne", "1 ligne")
    assert many.split() == ["1", "234", "lignes"] or many == "1\u202f234 lignes"
    assert size.endswith("234,5 Mo")
    assert day == "3 mars 2026"
    assert both == "Modifié des deux côtés"


def test_english_needs_no_translation() -> None:
    assert tr("{name} is here", name="Jane") == "Jane is here"
    assert tr_count("1 row", "{count:,} rows", 1234) == "1,234 rows"
    assert set(LANGUAGES) == {"en", *languages.LANGUAGES}
