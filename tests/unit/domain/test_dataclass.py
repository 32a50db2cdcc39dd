"""Small classes behave as the standard library's dataclasses do, with their methods made late."""

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from openprod_core.domain.dataclass import dataclass, field


@dataclass(frozen=True, slots=True)
class Cue:
    """Declared as everywhere in openprod."""

    number: str
    seconds: float = 1.5
    notes: list[str] = field(default_factory=list)
    order: int = field(default=0, compare=False)
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class LightCue(Cue):
    """One that adds a field."""

    channel: int = 1


@dataclass(slots=True)
class Tally:
    """One that may be changed."""

    count: int
    names: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Nothing:
    """One without fields."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One that says for itself how it reads."""

    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text.strip())

    def __repr__(self) -> str:
        return f"“{self.text}”"


@dataclass(frozen=True, slots=True, order=True)
class Act:
    """One with an order, which the standard library makes."""

    number: int


def test_defaults_fill_in_and_each_gets_a_list_of_its_own() -> None:
    one, other = Cue("1"), Cue(number="2", order=4)

    assert (one.number, one.seconds, one.notes, one.order) == ("1", 1.5, [], 0)
    assert (other.number, other.order) == ("2", 4)
    assert one.notes is not other.notes


@pytest.mark.parametrize(
    "wrong",
    [lambda make: make(), lambda make: make("1", number="1"), lambda make: make("1", colour="red")],
)
def test_wrong_arguments_are_refused_the_first_time_and_later(wrong: Any) -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        number: str

    for _time in range(2):
        with pytest.raises(TypeError):
            wrong(Fresh)
    assert Fresh("1").number == "1"


def test_equal_values_are_equal_and_hash_alike_within_one_class() -> None:
    @dataclass(frozen=True, slots=True)
    class Twin:
        text: str

    assert Cue("1", order=1) == Cue("1", order=2)
    assert Cue("1") != Cue("2")
    assert Spoken("go") != Twin("go")
    assert hash(Spoken("go")) == hash(Spoken("go"))
    assert Nothing() == Nothing() and hash(Nothing()) == hash(Nothing())


def test_a_frozen_one_cannot_be_changed_and_another_can() -> None:
    cue = Cue("1")
    with pytest.raises(dataclasses.FrozenInstanceError):
        cue.number = "2"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del cue.number

    tally = Tally(1)
    tally.count += 1
    tally.names.add("x")
    assert tally == Tally(2, {"x"})
    with pytest.raises(TypeError):
        hash(tally)
    with pytest.raises(AttributeError):
        tally.other = 1  # type: ignore[attr-defined]


def test_what_a_class_says_itself_stays() -> None:
    assert repr(Spoken(" go ")) == "“go”"
    assert repr(Cue("1", secret="x")) == "Cue(number='1', seconds=1.5, notes=[], order=0)"
    assert repr(Nothing()) == "Nothing()"


def test_a_class_that_builds_on_another_has_the_fields_of_both() -> None:
    cue = LightCue("1", channel=7)

    assert (cue.number, cue.channel) == ("1", 7)
    assert cue == LightCue("1", channel=7)
    assert cue != LightCue("1", channel=8)
    assert cue != Cue("1")


def test_the_library_knows_them_as_its_own() -> None:
    cue = Cue("1", notes=["warm"])

    assert dataclasses.replace(cue, number="2") == Cue("2", notes=["warm"])
    assert [each.name for each in dataclasses.fields(cue)][:2] == ["number", "seconds"]
    assert dataclasses.asdict(Tally(1)) == {"count": 1, "names": set()}
    match cue:
        case Cue(number, seconds):
            assert (number, seconds) == ("1", 1.5)
    assert Act(1) < Act(2)


def test_copies_and_pickles_are_equal() -> None:
    cue = Cue("1", notes=["warm"], order=3, secret="x")

    for same in (copy.copy(cue), copy.deepcopy(cue), pickle.loads(pickle.dumps(cue))):
        assert same == cue
        assert (same.order, same.secret) == (3, "x")
    assert pickle.loads(pickle.dumps(Tally(1, {"x"}))) == Tally(1, {"x"})
