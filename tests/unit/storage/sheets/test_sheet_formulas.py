"""What would run in a spreadsheet program does not, and comes back to the letter."""

from hypothesis import given
from hypothesis import strategies as st

from openprod_core.storage.sheets.formulas import guarded, unguarded


@given(st.text(alphabet="'=+-@\t\r ab", max_size=8) | st.text())
def test_every_text_comes_back_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.sampled_from("=+-@\t\r"), st.text())
def test_nothing_that_is_written_begins_with_a_sign_of_a_formula(sign: str, rest: str) -> None:
    assert guarded(sign + rest)[0] == "'"


def test_ordinary_texts_are_left_alone() -> None:
    for text in ("", "Alex", "'tis", "rock 'n' roll", "1-2", "a=b"):
        assert guarded(text) == text == unguarded(text)
