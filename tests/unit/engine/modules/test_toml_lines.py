"""Every key of a TOML text is found at its line, however it is written."""

from openprod_core.engine.modules.toml_lines import key_lines, line_of

TEXT = '''# A comment with [brackets] = and "quotes"
one = 1 # and another
"two words" = "a = b"
three.four = """
[not.a.heading]
five = 5
"""

[table.fields]
name = { type = "text", choices = ["a", { name = "b" }] }
many = [
  1,  # first
  { deep = true },
]
'''


def test_keys_headings_and_entries_have_their_lines() -> None:
    lines = key_lines(TEXT)

    assert lines[("one",)] == 2
    assert lines[("two words",)] == 3
    assert lines[("three", "four")] == 4
    assert ("five",) not in lines
    assert lines[("table", "fields")] == 9
    assert lines[("table", "fields", "name", "choices", 1, "name")] == 10
    assert lines[("table", "fields", "many", 1, "deep")] == 13


def test_entries_of_arrays_of_tables_are_counted() -> None:
    lines = key_lines('[[view]]\nname = "a"\n[[view]]\nname = "b"\n[view.options]\nby = "c"\n')

    assert lines[("view", 0, "name")] == 2
    assert lines[("view", 1, "name")] == 4
    assert lines[("view", 1, "options", "by")] == 6


def test_what_has_no_line_of_its_own_has_that_of_what_holds_it() -> None:
    lines = key_lines("[a]\n\n[a.b]\nc = 1\n")

    assert line_of(lines, ("a", "b", "missing", 3)) == 3
    assert line_of(lines, ("nothing",)) == 1
