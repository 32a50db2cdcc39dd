"""What the core writes in English is said in the language of the window."""

import pytest

from desktop.in_language import speaking
from openprod_desktop.core_words import phrase_said, said, step_said


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
        ("Price holds dates; only count takes that.",
         "Price enthält Datumsangaben; damit geht nur count."),
        ("The filter breaks off; a value is missing.", "Der Filter bricht ab; es fehlt: ein Wert."),
        ("Added 31, changed 4. 1,200 rows were not taken.",
         "31 hinzugefügt, 4 geändert. 1.200 Zeilen wurden nicht übernommen."),
        ("“a.xlsx” is damaged and cannot be read (it ends too early). Open it in a spreadsheet "
         "program, save it again and try once more.",
         "„a.xlsx“ ist beschädigt und kann nicht gelesen werden (sie endet zu früh). Öffne es in "
         "einem Tabellenprogramm, speichere es neu, und versuche es noch einmal."),
        ("Call: “x” is not a whole number.", "Call: “x” ist keine ganze Zahl."),
        ("“Tidy” was not run: “x” is not a whole number.",
         "„Tidy“ lief nicht: “x” ist keine ganze Zahl."),
        ("It only proposes, because it would run in a circle: rule “A” → Price in Props → "
         "rule “A”.",
         "Sie schlägt nur vor, weil sie im Kreis liefe: Regel „A“ → Price in Props → "
         "Regel „A“."),
        ("This module cannot be used as it is.\nmodule.toml:3 (table.a): “name” is missing.",
         "Dieses Modul lässt sich so nicht verwenden.\nmodule.toml:3 (table.a): „name“ fehlt."),
        ("A message that somebody gave a check.", "A message that somebody gave a check."),
    ],
)  # fmt: skip
def test_a_sentence_is_said_in_german_with_its_facts(sentence: str, german: str) -> None:
    with speaking("de"):
        assert said(sentence) == german


@pytest.mark.parametrize(
    ("line", "german"),
    [
        ("New field Price in Props", "Neu: Das Feld Price in Props"),
        ("The choice red, name: nothing → rot", "Die Auswahl red, Name: nichts → rot"),
        ("Tea is put into Props", "Tea: aufgenommen in Props"),
        ("Send OSC messages to port 8000 of other devices",
         "OSC-Nachrichten an Port 8000 anderer Geräte senden"),
    ],
)  # fmt: skip
def test_a_line_of_a_list_is_said_in_german_with_its_facts(line: str, german: str) -> None:
    with speaking("de"):
        assert phrase_said(line) == german


def test_a_sentence_stands_in_english_for_who_reads_english() -> None:
    assert said("“x” is not a whole number.") == "“x” is not a whole number."
