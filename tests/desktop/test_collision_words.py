"""Collisions in words: who, when, what differs; equal values are one option."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from openprod_core.bus.conflict_rows import Conflict, ConflictTip
from openprod_core.domain.values import FileRef
from openprod_desktop.formatting.ages import ago, clock, moment
from openprod_desktop.formatting.collision_words import (
    before,
    differences,
    joined,
    options,
    people,
    signed,
    value_count,
)

NOW = datetime(2026, 3, 14, 17, 30)
ALEX, JORDAN, SAM = b"a" * 32, b"j" * 32, b"s" * 32


def ms(**back: float) -> int:
    return int((NOW - timedelta(**back)).timestamp() * 1000)


def tip(
    value: object, actor: bytes = ALEX, name: str = "Alex", *, deletes: bool = False, **back: float
) -> ConflictTip:
    at = ms(**(back or {"hours": 3}))
    return ConflictTip(value, actor, name, at, UUID(int=1), at, deletes)  # type: ignore[arg-type]


def conflict(*tips: ConflictTip, field: str | None = "phone", base: object = None) -> Conflict:
    return Conflict(
        "id", "field", UUID(int=7), "contacts", field, tips, "Which one?", "Jane Doe",
        base=base,  # type: ignore[arg-type]
    )  # fmt: skip


def test_moments_have_their_clock_time_and_their_age() -> None:
    assert moment(ms(hours=3, minutes=28), NOW) == "14:02 (3 h ago)"
    assert clock(ms(days=1), NOW) == "yesterday 17:30"
    assert clock(ms(days=40), NOW) == "2 Feb 17:30"
    assert moment(ms(seconds=5), NOW) == "just now"
    assert [ago(ms(**back), NOW) for back in ({"minutes": 5}, {"days": 1}, {"days": 9})] == [
        "5 min ago", "1 day ago", "9 days ago",
    ]  # fmt: skip
    assert ago(ms(days=75), NOW) == "2 months ago"


def test_what_came_in_long_after_it_was_made_was_made_offline() -> None:
    late = replace(tip("1", JORDAN, "Jordan"), arrived_at=ms(minutes=20))

    assert signed(late, ALEX, NOW) == (
        "Jordan, 14:30 (3 h ago), while offline; came in 17:10"
    )  # fmt: skip
    assert signed(replace(late, actor=ALEX), ALEX, NOW) == "You, 14:30 (3 h ago)"


def test_a_value_that_two_people_share_is_one_option() -> None:
    one = conflict(tip("1"), tip("2", JORDAN, "Jordan"), tip("2", SAM, "Sam"), base="0")

    given = options(one, str, ALEX, NOW)

    assert [each.words for each in given] == ["1", "2"]
    assert given[1].actors == {JORDAN, SAM}
    assert value_count(one) == 2
    assert people(one, ALEX) == "You, Jordan and Sam"
    assert before(one, str) == "Was: 0 (before all edits)"


def test_one_and_yes_and_one_and_a_half_are_different_values() -> None:
    assert value_count(conflict(tip(1), tip(True), tip(1.5))) == 3


def test_only_what_differs_is_marked() -> None:
    assert differences("555-0100", "555-0142") == ((6, 8),)
    assert differences("", "555-0142") == ()
    assert differences("LX 12", "quite another text") == ()


def test_a_deletion_asks_whether_it_stays_and_names_who_edited_what() -> None:
    gone = conflict(tip(False, deletes=True), tip("555-7777", JORDAN, "Jordan"), field=None)

    keep, delete = options(gone, str, ALEX, NOW)

    assert (keep.value, keep.words) == (True, "Keep it")
    assert keep.detail.startswith("Jordan: “555-7777”, 14:30")
    assert (delete.value, delete.detail) == (False, "You, 14:30 (3 h ago)")


def test_whoever_unticked_a_box_meanwhile_wants_the_row_kept() -> None:
    gone = conflict(tip(False, deletes=True), tip(False, JORDAN, "Jordan"), field=None)

    keep, delete = options(gone, str, ALEX, NOW)

    assert (keep.actors, delete.actors) == (frozenset({JORDAN}), frozenset({ALEX}))


def test_names_are_listed_as_in_a_sentence() -> None:
    assert joined([]) == ""
    assert joined(["Alex", "Alex"]) == "Alex"
    assert joined(["Alex", "Jordan", "Sam"]) == "Alex, Jordan and Sam"


def test_files_that_two_people_attached_can_all_be_kept() -> None:
    plan, photo = FileRef(b"p" * 32, 10, "plan.pdf"), FileRef(b"f" * 32, 20, "photo.jpg")

    def names(value: object) -> str:
        return ", ".join(each.name for each in value) if isinstance(value, tuple) else ""

    met = conflict(tip((plan,)), tip((photo,), JORDAN, "Jordan"))
    *_sides, every = options(met, names, ALEX, NOW)
    assert (every.words, every.value) == ("Keep all: plan.pdf, photo.jpg", (plan, photo))

    added = conflict(tip((plan,)), tip((plan, photo), JORDAN, "Jordan"))
    assert [each.words for each in options(added, names, ALEX, NOW)] == [
        "plan.pdf", "plan.pdf, photo.jpg",
    ]  # fmt: skip
