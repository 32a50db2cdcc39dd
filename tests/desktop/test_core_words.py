"""What the core writes in English is said in the language of the window."""

import re
from pathlib import Path

import pytest

from desktop.core_texts import sources, steps
from desktop.in_language import speaking
from openprod_desktop.core_shapes.steps import CORE_STEPS
from openprod_desktop.core_words import step_said

DESKTOP = Path(__file__).resolve().parents[2] / "src" / "openprod_desktop"
FACT = "\uf8ff"


def unknown(texts: set[str], shapes: tuple[str, ...]) -> list[str]:
    """Returns the texts that no shape knows, or of which it would leave words in English."""
    plain = [each.replace("{count}", "{}") for each in shapes]
    patterns = [re.compile(re.escape(each).replace(r"\{\}", "([^a-zA-Z]*?)")) for each in plain]
    told = {each: each.replace("{count}", "{}").replace("{}", FACT) for each in texts}
    return [each for each, text in told.items() if not any(p.fullmatch(text) for p in patterns)]


def test_every_label_of_the_core_is_known_by_its_shape() -> None:
    assert unknown(steps(sources()), CORE_STEPS) == []


def test_the_window_names_its_steps_in_english_as_the_log_keeps_them() -> None:
    named = steps(sources(DESKTOP))

    assert len(named) > 5
    assert unknown(named, CORE_STEPS) == []


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


def test_a_step_stands_in_english_for_who_reads_english() -> None:
    assert step_said("Edit 1,234 rows of Cues, add 2") == "Edit 1,234 rows of Cues, add 2"
