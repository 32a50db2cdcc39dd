"""Any text is a query or refused at a column; any query finds what a plain reading of it finds."""

import operator
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openprod_core import Identity, Workspace
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.reading.asking import asked, matching_among

EXAMPLES = 30
"""Of each kind: reading long queries takes its time."""
Holds = Callable[[Any], bool]
TITLES = ("I.1", "I.2", "II.1", "")
ROLES = ("Juliet", "Nurse")
OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(eq=False)
class Scene:
    """A scene as plain Python holds it."""

    title: str | None
    minutes: int | None
    cues: "list[Cue]" = field(default_factory=list)
    roles: list[str] = field(default_factory=list)


@dataclass(eq=False)
class Cue:
    """A cue as plain Python holds it."""

    level: int | None
    done: bool | None
    scene: Scene | None


@dataclass
class Show:
    """The same data twice: in a production, and in plain Python by record."""

    ws: Workspace
    scenes: dict[UUID, Scene]
    cues: dict[UUID, Cue]


@pytest.fixture(scope="module")
def show() -> Iterator[Show]:
    """Gives forty cues in six scenes that three people play in, drawn once and for all."""
    chance = random.Random(20_261_121)
    ws = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    ws.create_table("Scenes", [{"name": "Title"}, {"name": "Minutes", "type": "integer"}])
    ws.create_table(
        "Cues",
        [
            {"name": "Level", "type": "integer"},
            {"name": "Done", "type": "boolean"},
            {"name": "Scene", "type": "reference", "target": "scenes"},
            {"name": "Title", "formula": "scene.title"},
        ],
    )
    ws.create_table("People", [{"name": "Name"}])
    ws.add_field("scenes", {"name": "Most", "formula": "max(<-scene.cues.level)"})
    scenes = [
        Scene(chance.choice(TITLES) or None, chance.choice([None, 1, 2, 3])) for _ in range(6)
    ]
    cues = [
        Cue(
            chance.choice([None, 0, 1, 2, 3]),
            chance.choice([None, True, False]),
            chance.choice([None, *scenes[:5]]),
        )
        for _ in range(40)
    ]
    scene_ids = ws.import_records(
        "scenes", [{"title": each.title, "minutes": each.minutes} for each in scenes]
    )
    ids = dict(zip(map(id, scenes), scene_ids, strict=True))
    rows = [
        {"level": c.level, "done": c.done, "scene": ids[id(c.scene)] if c.scene else None}
        for c in cues
    ]
    cue_ids = ws.import_records("cues", rows)
    people = ws.import_records("people", [{"name": name} for name in ("Jane", "Sam", "Kim")])
    for each in cues:
        if each.scene is not None:
            each.scene.cues.append(each)
    for scene in scenes:
        for person in people:
            if chance.random() < 0.4:
                role = chance.choice(ROLES)
                ws.create_edge("plays_in", person, ids[id(scene)], {"role": role})
                scene.roles.append(role)
    yield Show(ws, dict(zip(scene_ids, scenes, strict=True)), dict(zip(cue_ids, cues, strict=True)))
    ws.close()


def compared(value: Any, how: str, other: Any) -> bool:
    """What a comparison with a written value means: an empty cell is unequal, and no more."""
    return how == "!=" if value is None else OPERATORS[how](value, other)


def related(left: Any, how: str, right: Any) -> bool:
    """What a comparison of two computed values means."""
    if left is None or right is None:
        return how == "!=" and left is not right
    return OPERATORS[how](left, right)


hows = st.sampled_from(list(OPERATORS))
numbers = st.integers(-1, 4)
titles = st.sampled_from(TITLES[:3])
Condition = tuple[str, Holds]


def both(parts: list[Condition], word: str) -> Condition:
    test = all if word == "and" else any
    joined = f" {word} ".join(f"({text})" for text, _holds in parts)
    return joined, lambda row: test(holds(row) for _text, holds in parts)


def grown(leaves: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Conditions of conditions."""
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            inner.map(lambda c: (f"not ({c[0]})", lambda row: not c[1](row))),
            st.builds(
                both, st.lists(inner, min_size=2, max_size=3), st.sampled_from(["and", "OR"])
            ).map(lambda c: c),
        ),
        max_leaves=5,
    )


def minutes_of(cue: Cue) -> int | None:
    return cue.scene.minutes if cue.scene else None


def title_of(cue: Cue) -> str | None:
    return cue.scene.title if cue.scene else None


cue_leaves: st.SearchStrategy[Condition] = st.one_of(
    st.builds(
        lambda how, n: (f"level {how} {n}", lambda c: compared(c.level, how, n)), hows, numbers
    ),
    st.just(("done", lambda c: c.done is True)),
    st.just(("level is empty", lambda c: c.level is None)),
    st.just(("scene exists", lambda c: c.scene is not None)),
    st.just(("scene.title is empty", lambda c: title_of(c) is None)),
    st.builds(
        lambda name, how, t: (f'{name} {how} "{t}"', lambda c: compared(title_of(c), how, t)),
        st.sampled_from(["scene.title", "scene->scenes.title", "title"]),
        st.sampled_from(["=", "!="]),
        titles,
    ),
    st.builds(
        lambda how, n: (f"scene.minutes {how} {n}", lambda c: compared(minutes_of(c), how, n)),
        hows,
        numbers,
    ),
    st.builds(
        lambda how: (
            f"level {how} scene.minutes",
            lambda c: related(c.level, how, minutes_of(c)),
        ),
        hows,
    ),
    st.builds(
        lambda how, n: (
            f"level + 1 {how} {n} + scene.minutes",
            lambda c: related(
                None if c.level is None else c.level + 1,
                how,
                None if minutes_of(c) is None else n + (minutes_of(c) or 0),
            ),
        ),
        hows,
        numbers,
    ),
    st.lists(titles, max_size=2).map(
        lambda ts: (
            f"scene.title not in ({', '.join(map(repr, ts))})",
            lambda c: title_of(c) not in ts,
        )
    ),
    st.sampled_from(ROLES).map(
        lambda role: (
            f'exists(scene.<-plays_in.people where edge.role = "{role}")',
            lambda c: c.scene is not None and role in c.scene.roles,
        )
    ),
    st.just(
        ('title matches "I[.].*"', lambda c: (title_of(c) or "").startswith("I.")),
    ),
)
cue_conditions = grown(cue_leaves)


def levels(scene: Scene) -> list[int]:
    return [cue.level for cue in scene.cues if cue.level is not None]


def total(scene: Scene) -> int | None:
    return sum(levels(scene)) if levels(scene) else None


def most(scene: Scene) -> int | None:
    return max(levels(scene), default=None)


scene_leaves: st.SearchStrategy[Condition] = st.one_of(
    st.builds(
        lambda c, how, n: (
            f"count(<-scene.cues where {c[0]}) {how} {n}",
            lambda s: OPERATORS[how](sum(map(c[1], s.cues)), n),
        ),
        cue_conditions,
        hows,
        numbers,
    ),
    cue_conditions.map(
        lambda c: (f"exists(<-scene.cues where {c[0]})", lambda s: any(map(c[1], s.cues)))
    ),
    st.builds(
        lambda how, n: (
            f"<-scene.cues.level {how} {n}",
            lambda s: any(compared(cue.level, how, n) for cue in s.cues),
        ),
        hows,
        numbers,
    ),
    st.builds(
        lambda how, n: (
            f"sum(<-scene.cues.level) {how} {n}",
            lambda s: related(total(s), how, n),
        ),
        hows,
        numbers,
    ),
    st.builds(
        lambda name, how: (f"minutes {how} {name}", lambda s: related(s.minutes, how, most(s))),
        st.sampled_from(["most", "max(<-scene.cues.level)", "latest(<-scene.cues.level)"]),
        hows,
    ),
    st.sampled_from(ROLES).map(
        lambda role: (f'plays_in.role = "{role}"', lambda s: role in s.roles)
    ),
    st.just(("not exists plays_in", lambda s: not s.roles)),
)


@settings(max_examples=EXAMPLES)
@given(condition=cue_conditions)
def test_any_filter_of_cues_finds_what_it_says(show: Show, condition: Condition) -> None:
    check(show.ws, "cues", show.cues, condition)


@settings(max_examples=EXAMPLES)
@given(condition=grown(scene_leaves))
def test_any_filter_of_scenes_finds_what_it_says(show: Show, condition: Condition) -> None:
    check(show.ws, "scenes", show.scenes, condition)


def check(ws: Workspace, key: str, rows: dict[UUID, Any], condition: Condition) -> None:
    text, holds = condition
    expected = {id_ for id_, row in rows.items() if holds(row)}
    bench = ws.engine.bench
    table = bench.table(key)
    assert set(ws.query(f"SELECT id FROM {key} WHERE {text}").ids) == expected
    assert matching_among(bench, table, asked(bench, text, table), [*rows]) == expected


FRAGMENTS = (
    *("level", "done", "scene", "scene.title", "title", "edge.role", "plays_in", "people"),
    *("scenes", "cues", "->", "<-", ".", "(", ")", "[", "]", ",", "=", "==", "!=", "<", ">="),
    *("and", "OR", "not", "in", "is", "empty", "exists", "where", "like", "matches", "contains"),
    *("count(", "sum(", "list(", "max(", "overlaps(", "*", "+", "-", "1", "2.5", "'x'", '"("'),
    *("$today", "$now", "$actor", "$source", "?", "7d", "true", "table", "'cues'", "id"),
)
STATEMENTS = (*FRAGMENTS, "SELECT", "FROM", "WHERE", "GROUP BY", "ORDER BY", "LIMIT", "desc")


@settings(max_examples=2 * EXAMPLES)
@given(text=st.lists(st.sampled_from(FRAGMENTS), max_size=10).map(" ".join) | st.text(max_size=30))
def test_any_text_is_a_filter_or_refused_at_a_column(show: Show, text: str) -> None:
    try:
        show.ws.count("cues", text)
    except QueryError as refused:
        assert 1 <= refused.column <= len(text) + 1
        assert str(refused)


@settings(max_examples=2 * EXAMPLES)
@given(parts=st.lists(st.sampled_from(STATEMENTS), max_size=10), starts=st.booleans())
def test_any_text_is_a_query_or_refused_at_a_column(
    show: Show, parts: list[str], starts: bool
) -> None:
    text = " ".join(["FROM cues" if starts else "SELECT", *parts])
    try:
        show.ws.query(text)
    except QueryError as refused:
        assert 1 <= refused.column <= len(text) + 1
        assert str(refused)
