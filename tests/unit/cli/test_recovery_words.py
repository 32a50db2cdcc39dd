"""An identity is brought back on a new computer from words on paper."""

import io

import pytest

from openprod_core.cli.exit_codes import ExitCode


def test_the_words_of_one_computer_make_the_same_person_on_another(
    shell, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    before = shell.json("identity", "show")
    words = shell.json("identity", "words")["words"]
    assert shell("identity", "words") == ExitCode.OK
    printed = shell.out
    assert " 1. " in printed and len(words) == 24

    monkeypatch.setenv("OPENPROD_HOME", str(tmp_path / "another computer"))
    monkeypatch.setattr("sys.stdin", io.StringIO(printed))
    assert shell("identity", "recover", "--name", "Alex") == ExitCode.OK

    after = shell.json("identity", "show")
    assert (after["actor"], after["name"]) == (before["actor"], "Alex")


def test_a_wrong_word_is_named_and_the_identity_stays(
    shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shell.json("identity", "show")
    words = shell.json("identity", "words")["words"]
    monkeypatch.setattr("sys.stdin", io.StringIO(" ".join(["hamlet", *words[1:]])))

    assert shell("identity", "recover", "--replace") == ExitCode.REFUSED

    assert "Word 1, “hamlet”" in shell.err
    assert shell.json("identity", "show") == before
