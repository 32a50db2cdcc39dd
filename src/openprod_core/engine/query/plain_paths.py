"""The commonest formulas read without the grammar, whose library takes a tenth of a second to come.

`scene.title`, `count(<-scene.cues)`, `list(<-plays_in.people.name)`: a path of plain names,
or one measure of such a path. Whatever else stands there is left to the grammar.
"""

import re
from typing import Final

from openprod_core.engine.query.syntax import (
    AnyPath,
    Call,
    Dot,
    FieldName,
    Inward,
    Outward,
    Path,
    Step,
)

FUNCTIONS: Final = {"average": "avg", "earliest": "min", "latest": "max"}
"""Other words for the same."""
_CALL: Final = re.compile(
    r"\s*(count|sum|avg|average|min|max|earliest|latest|first|last|list)\s*\(([^()]*)\)\s*\Z", re.I
)
_NAME: Final = r"\s*([^\W\d]\w*)\s*"
_BEGIN: Final = re.compile(rf"\s*<-{_NAME}\.{_NAME}|{_NAME}->{_NAME}|{_NAME}")
_STEP: Final = re.compile(rf"\.\s*<-{_NAME}\.{_NAME}|\.{_NAME}->{_NAME}|\.{_NAME}")
_KEYWORDS: Final = frozenset(("true", "false", "where", "exists", "not", "in", "is", "like"))


def plain_operand(text: str) -> AnyPath | Call | None:
    """Returns the tree of a plain path or measure, as the grammar would; None for all else."""
    call = _CALL.match(text)
    if call is None:
        return _path(text, 0)
    path = _path(call[2], call.start(2))
    if path is None:
        return None
    word = call[1].casefold()
    return Call(FUNCTIONS.get(word, word), path, None, call.start(1) + 1)


def _path(text: str, offset: int) -> AnyPath | None:
    steps: list[Step] = []
    at, form = 0, _BEGIN
    while at < len(text):
        found = form.match(text, at)
        if found is None:
            return None
        names = [
            FieldName(name, found.start(group) + offset + 1)
            for group, name in enumerate(found.groups(), start=1)
            if name is not None
        ]
        if any(name.name.casefold() in _KEYWORDS for name in names):
            return None
        if found[1] is not None:
            steps.append(Inward(names[0], names[1]))
        elif found[3] is not None:
            steps.append(Outward(names[0], names[1]))
        else:
            steps.append(Dot(names[0]))
        at, form = found.end(), _STEP
    match steps:
        case []:
            return None
        case [Dot(name)]:
            return name
        case [Dot(name), *_]:
            return Path(tuple(steps), name.column)
        case [Inward(link) | Outward(link), *_]:
            return Path(tuple(steps), link.column)
    return None
