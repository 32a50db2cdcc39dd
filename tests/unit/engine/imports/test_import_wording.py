"""One line says what an import did, and never more than that."""

from openprod_core.engine.imports.wording import and_list, summary


def said(**counts: object) -> str:
    given = {"added": 0, "changed": 0, "unchanged": 0, "not_taken": 0, "missing": 0}
    return summary(**{**given, "table_name": "Contacts", **counts})  # type: ignore[arg-type]


def test_all_that_happened_is_counted() -> None:
    assert said(added=31, changed=4, unchanged=12, not_taken=2) == (
        "Added 31, changed 4, left 12 as they were. 2 rows were not taken."
    )
    assert said(changed=1, unchanged=1, not_taken=1) == (
        "Changed 1, left 1 as it was. 1 row was not taken."
    )


def test_a_second_import_says_that_everything_is_there() -> None:
    assert said(unchanged=31) == (
        "Nothing to change: all 31 rows are already in Contacts just as in the file."
    )


def test_a_file_that_matched_nothing_says_so_and_not_that_nothing_differs() -> None:
    sentence = said(added=3, missing=20, match_on=("Email",), had_records=True)

    assert sentence == (
        "Nothing in the file matched Contacts by “Email”. Added 3. "
        "20 records of Contacts are not in the file and stayed."
    )


def test_a_file_of_which_nothing_was_taken_says_so() -> None:
    assert said(not_taken=2) == "Nothing was taken from the file. 2 rows were not taken."
    assert said() == "The file has headings but no rows, so there was nothing to add."


def test_names_are_listed_as_people_list_them() -> None:
    assert [and_list(list(names)) for names in ("", "a", "ab", "abc")] == [
        "", "a", "a and b", "a, b and c",
    ]  # fmt: skip
