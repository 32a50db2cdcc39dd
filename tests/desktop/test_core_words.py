"""What the core writes in English is said in the language of the window."""

import re
from pathlib import Path

import pytest

import languages
from desktop.core_texts import CORE, errors, raised, sources, steps
from desktop.in_language import speaking
from openprod_desktop.core_words import NOUNS, SENTENCES, SHAPES, STEPS, said, step_said

DESKTOP = Path(__file__).resolve().parents[2] / "src" / "openprod_desktop"
FACT = "\uf8ff"
PLACE = re.compile(r"\{(?:count|list|noun|said)?\}")
KINDS = {"{}": "[^a-zA-Z]*?", "{count}": "[^a-zA-Z]*?", "{list}": ".*", "{said}": ".*"}
ELSEWHERE = {
    "scripts": "who writes scripts reads their errors beside the code, in its language",
    "engine/query": "who writes filters by hand reads of words that are English themselves",
    "engine/modules": "who writes modules reads of words that are English themselves",
    "engine/verifying.py": "“openprod doctor” says it",
    "engine/answers.py": "a fault of the program, for who mends it",
    "engine/handlers/by_noun.py": "a fault of the program, for who mends it",
    "storage/script_files.py": "a script reads it",
    "sync/protocol": "it goes into the log, and to the other computer",
    "sync/joining": "it goes into the log, and to the other computer",
}
"""Errors that stay in English, and why."""


def unknown(texts: set[str], family: str) -> list[str]:
    """Returns the texts that no shape knows, or of which it would leave words in English."""
    kinds = {**KINDS, "{noun}": "|".join([FACT, *SHAPES[NOUNS]])}
    patterns = []
    for shape in SHAPES[family]:
        words = [re.escape(each) for each in PLACE.split(shape)]
        places = [f"(?:{kinds[each]})" for each in PLACE.findall(shape)]
        whole = words[0] + "".join(a + b for a, b in zip(places, words[1:], strict=True))
        patterns.append(re.compile(whole, re.DOTALL))
    told = {each: PLACE.sub(FACT, each) for each in texts}
    return sorted(
        each for each, text in told.items() if not any(p.fullmatch(text) for p in patterns)
    )


def test_every_label_of_the_core_is_known_by_its_shape() -> None:
    assert unknown(steps(sources()), STEPS) == []


def test_the_window_names_its_steps_in_english_as_the_log_keeps_them() -> None:
    named = steps(sources(DESKTOP))

    assert len(named) > 5
    assert unknown(named, STEPS) == []


def test_every_error_of_the_core_is_known_by_its_shape() -> None:
    sentences = {each for each in errors(sources()) if len(each) > 20}

    assert unknown(sentences, SENTENCES) == []


def test_what_errors_are_raised_with_is_known_by_its_shape() -> None:
    for_people = (each for each in sources() if not is_elsewhere(each))

    assert unknown(raised(for_people), SENTENCES) == []


def is_elsewhere(path: Path) -> bool:
    return any(path.is_relative_to(CORE / each) for each in ELSEWHERE)


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_translation_has_a_place_for_each_fact_and_no_more(language: str) -> None:
    done = languages.read(languages.FOLDER / f"openprod_{language}.ts")
    shapes = {each for family in SHAPES.values() for each in family}

    wrong = [
        each
        for each in shapes
        if sorted(PLACE.findall(each)) != sorted(PLACE.findall(done[each][0]))
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("label", "german"),
    [
        ("Edit Name in Cues", "Name in Cues bearbeiten"),
        ("Edit 1,234 rows of Cues, add 2", "1.234 Zeilen von Cues bearbeiten, 2 hinzufügen"),
        ("Delete 3 rows", "3 Zeilen löschen"),
        ("Delete rule Cut rows", "Regel Cut rows löschen"),
        ("Import cues.csv", "cues.csv importieren"),
        ("Edit Name in Cues (rule “Tidy”)", "Name in Cues bearbeiten (Regel “Tidy”)"),
        (
            "Add to Cues (rules “A”, “B” and 2 more)",
            "Zu Cues hinzufügen (Regeln “A”, “B” und 2 weitere)",
        ),
        ("Whatever a script called it", "Whatever a script called it"),
    ],
)
def test_a_step_is_named_in_german_with_its_facts(label: str, german: str) -> None:
    with speaking("de"):
        assert step_said(label) == german


def test_a_sentence_with_a_whole_page_in_it_stands_as_it_is() -> None:
    page = " and " * 100_000
    with speaking("de"):
        assert said(page) == page


def test_a_step_stands_in_english_for_who_reads_english() -> None:
    assert step_said("Edit 1,234 rows of Cues, add 2") == "Edit 1,234 rows of Cues, add 2"


@pytest.mark.parametrize(
    ("sentence", "german"),
    [
        ("There is no record 42 in this production.",
         "In dieser Produktion gibt es keinen Eintrag 42."),
        ("There is a table named “Cues” already. Choose another name.",
         "Die Tabelle „Cues“ gibt es schon. Wähle einen anderen Namen."),
        ("“x” is not a whole number.", "“x” ist keine ganze Zahl."),
        ("Tea's Price: Jane set 3, Mary cleared it. Which one?",
         "Tea, Price: Jane schrieb 3, Mary leerte es. Was gilt?"),
        ("Tea: Jane deleted this while Mary edited Price and put it into Props. Keep or delete?",
         "Tea: Jane löschte dies; inzwischen: Mary bearbeitete Price und nahm es in Props auf. "
         "Behalten oder löschen?"),
        ("Jane's “Edit Price in Props” against Mary's edit: 3 values in Props and 1 link.",
         "„Price in Props bearbeiten“ von Jane gegen die Änderung von Mary: "
         "3 Werte in Props und 1 Verknüpfung."),
        ("LX 1, LX 2 and LX 3 overlap at 1–4.", "LX 1, LX 2 und LX 3 überschneiden sich bei 1–4."),
        ("Jane: 11:00 in all on 2026-03-03; at most 10:00.",
         "Jane: 11:00 insgesamt am 2026-03-03; höchstens 10:00."),
        ("Give 1,234 rows Status “open” and Call from Cue.",
         "1.234 Zeilen bekommen Status „open“ und Call aus Cue."),
        ("A message that somebody gave a check.", "A message that somebody gave a check."),
    ],
)  # fmt: skip
def test_a_sentence_is_said_in_german_with_its_facts(sentence: str, german: str) -> None:
    with speaking("de"):
        assert said(sentence) == german


def test_a_sentence_stands_in_english_for_who_reads_english() -> None:
    assert said("“x” is not a whole number.") == "“x” is not a whole number."
