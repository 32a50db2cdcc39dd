"""Reads a running openprod as a screen reader does, over AT-SPI; prints what it heard as JSON.

Runs with the system's Python, which has pyatspi: `python3 screen_reader.py`, on the bus of the
program. It looks for the first table in sight, hears its headings and cells, and moves there.
"""

import json
import sys
import time

import pyatspi

PATIENCE_S = 60
CELLS_MAX = 24
DEPTH_MAX = 12
DOWN = 0xFF54
"""X's name of the key."""


def main() -> int:
    """Hears the window and moves the keys to a cell."""
    heard: dict[str, object] = {}
    table = until(lambda: named_table(program()))
    asked = table.queryTable()
    until(lambda: asked.nRows > 1)
    heard["table"] = table.name
    heard["headings"] = [asked.getColumnDescription(at) for at in range(asked.nColumns)]
    heard["header_role"] = asked.getColumnHeader(0).getRoleName()
    until(lambda: "not loaded" not in asked.getAccessibleAt(0, 0).name)
    size = min(asked.nRows * asked.nColumns, CELLS_MAX)
    at = [divmod(place, asked.nColumns) for place in range(size)]
    heard["cells"] = [asked.getAccessibleAt(row, column).name for row, column in at]
    heard["cell_role"] = asked.getAccessibleAt(0, 0).getRoleName()
    heard["buttons"] = [each.name for each in walk(program(), pyatspi.ROLE_PUSH_BUTTON)]
    until(lambda: in_focus(asked, 0))
    heard["first"] = asked.getAccessibleAt(0, 0).name
    pyatspi.Registry.generateKeyboardEvent(DOWN, None, pyatspi.KEY_SYM)
    until(lambda: in_focus(asked, 1))
    heard["after Down"] = asked.getAccessibleAt(1, 0).name
    print(json.dumps(heard))
    return 0


def in_focus(table, row):  # type: ignore[no-untyped-def]
    """Whether the keys are in the first cell of a row."""
    return table.getAccessibleAt(row, 0).getState().contains(pyatspi.STATE_FOCUSED)


def until(found):  # type: ignore[no-untyped-def]
    """Returns what is found, once it is there."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            answer = found()
        except Exception as error:  # noqa: BLE001  # the program is still starting
            answer, last = None, error
        else:
            last = None
        if answer:
            return answer
        time.sleep(0.2)
    sys.exit(f"never came: {last}")


def program():  # type: ignore[no-untyped-def]
    """Returns openprod on the bus."""
    desk = pyatspi.Registry.getDesktop(0)
    every = [desk.getChildAtIndex(at) for at in range(desk.childCount)]
    return next(each for each in every if each is not None and each.childCount)


def named_table(root):  # type: ignore[no-untyped-def]
    """Returns the first table in sight that has rows."""
    return next((each for each in walk(root, pyatspi.ROLE_TABLE) if each.name), None)


def walk(node, role, depth=0):  # type: ignore[no-untyped-def]
    """Yields what has a role and is shown."""
    if node is None or depth > DEPTH_MAX or not node.getState().contains(pyatspi.STATE_SHOWING):
        return
    if node.getRole() == role:
        yield node
    if node.getRole() != pyatspi.ROLE_TABLE:
        for at in range(node.childCount):
            yield from walk(node.getChildAtIndex(at), role, depth + 1)


if __name__ == "__main__":
    sys.exit(main())
