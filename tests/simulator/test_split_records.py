"""One record that is two: each side has what it had, and nothing is lost."""

import pytest

from openprod_core import RejectedError
from simulator.company_people import Company, apart, doubtful_company, meet, shown
from simulator.world import World

company = doubtful_company


def test_a_record_split_off_while_somebody_deletes_the_whole_is_still_there(
    world: World, company: Company
) -> None:
    (alex, jordan, sam), (jane, _j, _d) = company
    crew = alex.ws.create_record("crew", {"name": "Jane", "job": "Calls"})
    alex.ws.merge(jane, crew)
    world.run_until_quiet()
    apart(world)
    alex.ws.split(jane)
    jordan.ws.delete_record(jane)

    meet(world)

    assert shown(sam, crew, "crew")["job"] == "Calls"


def test_a_split_gives_each_side_its_tables_with_what_they_showed(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, _j, _d) = company
    crew = alex.ws.create_record("crew", {"name": "Jane", "job": "Calls"})
    alex.ws.merge(jane, crew)
    alex.ws.set_field(jane, "crew", "job", "Runs the book")
    meet(world)

    off = jordan.ws.split(jane)
    meet(world)

    assert off == crew
    assert shown(alex, crew, "crew") == {"name": "Jane", "job": "Runs the book"}
    row = alex.ws.get_record("crew", jane)
    assert row is None or row.deleted
    with pytest.raises(RejectedError, match="kept apart"):
        alex.ws.merge(jane, crew)
    alex.ws.keep_apart(jane, crew, apart=False)
    alex.ws.merge(jane, crew)
    meet(world)
    assert shown(jordan, jane, "crew")["job"] == "Runs the book"


def test_of_several_merged_records_the_one_that_brought_a_table_takes_it_along(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    crew = alex.ws.create_record("crew", {"name": "Jane"})
    alex.ws.merge(jane, crew)
    alex.ws.merge(jane, j)

    off = alex.ws.split(jane, ["crew"])
    meet(world)

    assert off == crew
    assert [each.absorbed for each in jordan.ws.merged()] == [j]


def test_undo_of_a_split_makes_one_again_without_a_question(world: World, company: Company) -> None:
    (alex, jordan, _sam), (jane, _j, _d) = company
    crew = alex.ws.create_record("crew", {"name": "Jane", "job": "Calls"})
    alex.ws.merge(jane, crew)
    alex.ws.set_field(jane, "crew", "job", "Runs the book")
    alex.ws.split(jane)

    alex.ws.undo()
    meet(world)

    assert shown(jordan, crew, "crew") == {"name": "Jane", "job": "Runs the book"}
    assert jordan.ws.conflicts() == [] and jordan.ws.apart() == []
    assert jordan.ws.get_record("people", crew) == jordan.ws.get_record("people", jane)
    alex.ws.redo()
    meet(world)
    assert shown(jordan, crew, "crew")["job"] == "Runs the book"
    assert len(jordan.ws.apart()) == 1


def test_a_record_that_never_was_two_gives_a_table_to_a_new_one(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, _j, _d) = company
    alex.ws.add_to_table(jane, "crew", {"name": "Jane", "job": "Calls"})

    off = alex.ws.split(jane, ["crew"])
    meet(world)

    assert off != jane
    assert shown(jordan, off, "crew") == {"name": "Jane", "job": "Calls"}
    assert jordan.ws.get_record("people", off) is None
    assert [record.id for record in jordan.ws.records("crew")] == [off]
    alex.ws.undo()
    meet(world)
    assert [record.id for record in jordan.ws.records("crew")] == [jane]
    with pytest.raises(RejectedError):
        alex.ws.split(jane, ["crew", "people"])


def test_a_split_while_somebody_edits_loses_no_edit(world: World, company: Company) -> None:
    (alex, jordan, sam), (jane, _j, _d) = company
    crew = alex.ws.create_record("crew", {"name": "Jane", "job": "Calls"})
    alex.ws.merge(jane, crew)
    alex.ws.set_field(jane, "people", "mail", "jane@doe")
    world.run_until_quiet()
    apart(world)
    alex.ws.split(jane)
    jordan.ws.set_field(jane, "people", "phone", "99")
    jordan.ws.set_field(crew, "crew", "job", "Prompts")

    meet(world)

    assert shown(sam, jane)["phone"] == "99"
    assert shown(sam, crew, "crew")["name"] == "Jane"
    said = {change.new for record in (jane, crew) for change in sam.ws.history(record)}
    assert {"99", "Prompts", "Calls"} <= said
