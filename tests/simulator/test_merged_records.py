"""Two records that are one, and one that is two: the same everywhere, and nothing is lost."""

from uuid import UUID

import pytest

from openprod_core import RejectedError
from simulator.checkers import check_rebuilt
from simulator.company_people import Company, apart, doubtful_company, meet, names, shown
from simulator.world import World

company = doubtful_company


def test_a_merged_record_is_in_all_tables_and_asks_about_what_differs(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, _j, _d) = company
    crew = alex.ws.create_record("crew", {"name": "Jane", "job": "Calls"})

    root = alex.ws.merge(jane, crew)
    meet(world)

    assert root == jane
    assert shown(jordan, jane)["phone"] == "1"
    assert shown(jordan, jane, "crew") == {"name": "Jane", "job": "Calls"}
    assert jordan.ws.get_record("crew", crew) == jordan.ws.get_record("crew", jane)
    assert jordan.ws.count("crew") == 1 and jordan.ws.count("people") == 3
    assert jordan.ws.conflicts() == []
    assert [each.title for each in jordan.ws.merged(jane)] == ["Jane"]


def test_differing_values_of_merged_records_collide_until_somebody_decides(
    world: World, company: Company
) -> None:
    (alex, jordan, sam), (jane, j, _d) = company
    alex.ws.merge(jane, j)
    meet(world)

    assert [peer.ws.count("people") for peer in world.all] == [2, 2, 2]
    [conflict] = jordan.ws.conflicts()
    assert (conflict.record, conflict.field) == (jane, "name")
    assert {tip.value for tip in conflict.tips} == {"Jane Doe", "J. Doe"}
    jordan.ws.resolve(conflict, "Jane Doe")
    meet(world)

    assert shown(sam, j) == {"name": "Jane Doe", "phone": "1", "mail": None}
    assert sam.ws.conflicts() == []


def test_choices_decide_while_merging_and_all_is_one_step_to_undo(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    name = alex.ws.tables()[0].field("name")
    assert name is not None
    before = names(alex)
    preview = alex.ws.preview_merge(jane, j)
    assert [(each.survivor, each.absorbed) for each in preview.fields if each.differs] == [
        ("Jane Doe", "J. Doe")
    ]
    alex.ws.merge(jane, j, {name.id: "Jane"})
    assert alex.ws.conflicts() == [] and shown(alex, j)["name"] == "Jane"

    alex.ws.undo()
    meet(world)
    assert names(jordan) == before and jordan.ws.merged() == []
    assert shown(jordan, jane)["phone"] == "1" and shown(jordan, j)["phone"] is None

    alex.ws.redo()
    meet(world)
    assert shown(jordan, j)["name"] == "Jane" and jordan.ws.conflicts() == []
    alex.ws.undo()
    meet(world)
    assert names(jordan) == before


def test_references_to_either_show_find_and_group_as_the_one(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    one = alex.ws.create_record("cues", {"name": "1", "caller": jane})
    two = alex.ws.create_record("cues", {"name": "2", "caller": j})
    alex.ws.merge(jane, j)
    three = alex.ws.create_record("cues", {"name": "3", "caller": j})
    meet(world)

    assert [shown(jordan, cue, "cues")["caller"] for cue in (one, two, three)] == [jane] * 3
    alex.ws.undo()
    alex.ws.undo()
    meet(world)
    assert [shown(jordan, cue, "cues")["caller"] for cue in (one, two)] == [jane, j]


def test_two_references_to_merged_records_agree(world: World, company: Company) -> None:
    (alex, jordan, sam), (jane, j, _d) = company
    cue = alex.ws.create_record("cues", {"name": "1"})
    world.run_until_quiet()
    apart(world)
    alex.ws.set_field(cue, "cues", "caller", jane)
    jordan.ws.set_field(cue, "cues", "caller", j)
    meet(world)
    assert [each.field for each in sam.ws.conflicts()] == ["caller"]

    sam.ws.merge(jane, j)
    meet(world)

    assert [each.field for each in alex.ws.conflicts()] == ["name"]
    sam.ws.undo()
    meet(world)
    assert [each.field for each in alex.ws.conflicts()] == ["caller"]


def test_merges_made_apart_that_share_a_record_make_one_of_all_three(
    world: World, company: Company
) -> None:
    (alex, jordan, sam), (jane, j, d) = company
    apart(world)
    alex.ws.merge(jane, j)
    jordan.ws.merge(j, d)

    meet(world)

    for peer in (alex, jordan, sam):
        assert [record.id for record in peer.ws.records("people")] == [jane]
        assert {tip.value for tip in peer.ws.conflicts()[0].tips} == {
            "Jane Doe",
            "J. Doe",
            "Jane D.",
        }
        assert {each.absorbed for each in peer.ws.merged()} == {j, d}


def test_circular_merges_give_one_root_everywhere(world: World, company: Company) -> None:
    (alex, jordan, sam), (jane, j, d) = company
    apart(world)
    alex.ws.merge(jane, j)
    jordan.ws.merge(j, d)
    sam.ws.merge(d, jane)

    meet(world)

    assert {peer.ws.records("people")[0].id for peer in world.all} == {min(jane, j, d)}
    check_rebuilt(sam.ws)


def test_two_people_merge_the_same_two_the_other_way_round(world: World, company: Company) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    apart(world)
    alex.ws.merge(jane, j)
    world.wait()
    jordan.ws.merge(j, jane)

    meet(world)

    assert all(peer.ws.count("people") == 2 for peer in world.all)
    off = alex.ws.split(jane)
    meet(world)
    assert {jane, j} == {off, *(r.id for r in jordan.ws.records("people"))} - {company[1][2]}


def test_work_on_a_record_that_somebody_absorbed_meanwhile_shows_on_the_one(
    world: World, company: Company
) -> None:
    (alex, jordan, sam), (jane, j, _d) = company
    apart(world)
    alex.ws.merge(jane, j)
    jordan.ws.set_field(j, "people", "phone", "22")
    jordan.ws.set_field(j, "people", "mail", "j@doe")

    meet(world)

    assert shown(sam, jane)["mail"] == "j@doe"
    assert {c.field: {tip.value for tip in c.tips} for c in sam.ws.conflicts()} == {
        "name": {"Jane Doe", "J. Doe"},
        "phone": {"1", "22"},
    }
    said = {change.new for change in sam.ws.history(jane)}
    assert {"1", "22", "j@doe", "Jane Doe", "J. Doe"} <= said


def test_a_record_deleted_by_one_and_merged_by_another_waits_for_a_person(
    world: World, company: Company
) -> None:
    (alex, jordan, sam), (jane, j, _d) = company
    apart(world)
    alex.ws.merge(jane, j)
    jordan.ws.delete_record(j)

    meet(world)

    assert shown(sam, jane)["phone"] == "1"
    assert "delete" in {each.kind for each in sam.ws.conflicts()}
    [question] = [each for each in sam.ws.conflicts() if each.kind == "delete"]
    sam.ws.resolve(question, True)
    meet(world)
    assert {each.kind for each in alex.ws.conflicts()} == {"field"}


def test_a_merge_shows_where_it_is_the_first_to_arrive_after_something_failed(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    alex.ws.merge(jane, j)
    with pytest.raises(RejectedError), jordan.ws.bundle("half a step"):
        jordan.ws.set_field(jane, "people", "phone", "5")
        raise RejectedError("no")

    meet(world)

    assert jordan.ws.count("people") == 2


def test_the_past_of_a_table_shows_two_before_a_merge_and_one_behind_it(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    before = jordan.now_ms()
    world.wait()
    alex.ws.merge(jane, j)
    world.wait()
    alex.ws.set_field(jane, "people", "phone", "7")
    between = alex.now_ms()
    world.wait()
    alex.ws.split(jane)
    meet(world)

    def then(at: int) -> dict[UUID, object]:
        return {row.id: row["phone"] for row in jordan.ws.as_of("people", at)}

    assert then(before) == {jane: "1", j: None, company[1][2]: "3"}
    assert then(between) == {jane: "7", company[1][2]: "3"}
    assert set(then(jordan.now_ms())) == {jane, j, company[1][2]}


def test_what_cannot_be_merged_is_refused_with_the_reason(world: World, company: Company) -> None:
    (alex, _jordan, _sam), (jane, j, d) = company
    alex.ws.delete_record(d)
    alex.ws.keep_apart(jane, j)
    for absorbed, said in (
        (jane, "already"),
        (d, "deleted"),
        (j, "kept apart"),
        (UUID(int=5), "no record"),
    ):
        with pytest.raises(RejectedError, match=said):
            alex.ws.merge(jane, absorbed)
        assert alex.ws.preview_merge(jane, absorbed).refusal
    assert [(each.one, each.other) for each in alex.ws.apart()] == [(min(jane, j), max(jane, j))]


def test_undo_of_a_merge_leaves_alone_what_others_edited_since(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    alex.ws.merge(jane, j)
    meet(world)
    jordan.ws.set_field(jane, "people", "name", "Jane Smith")
    meet(world)

    undone = alex.ws.undo()

    assert undone is not None and "Jordan" in undone.skipped[0]
    meet(world)
    assert shown(jordan, jane)["name"] == "Jane Smith"
    assert shown(jordan, j)["name"] == "J. Doe"


def test_a_backup_from_before_a_merge_comes_back_without_harm(
    world: World, company: Company
) -> None:
    (alex, jordan, _sam), (jane, j, _d) = company
    backup = list(jordan.ws.bundles_since({}))
    alex.ws.merge(jane, j)
    alex.ws.set_field(jane, "people", "mail", "jane@doe")
    meet(world)
    apart(world)
    world.replace(jordan, backup)
    world.wait()
    jordan.ws.set_field(j, "people", "phone", "4")

    meet(world)

    phones = {tip.value for each in alex.ws.conflicts() for tip in each.tips}
    assert {"1", "4"} <= phones and shown(alex, jane)["mail"] == "jane@doe"
    assert [each.kind for each in alex.ws.history(jane) if each.kind in ("merged", "split")] == [
        "merged"
    ]
