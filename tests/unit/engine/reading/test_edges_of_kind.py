"""All links of one kind are read at once, as a matrix shows them."""

from collections.abc import Callable
from typing import Any

from openprod_core import Workspace
from openprod_core.bus.queries import GetEdgesOfType


def test_links_of_a_kind_come_with_both_ends_there_the_oldest_first(
    ws: Workspace, ask: Callable[[Any], Any]
) -> None:
    hamlet, ghost, horatio = (
        ws.create_record("people", {"name": each}) for each in ("Hamlet", "Ghost", "Horatio")
    )
    ws.create_edge("meets", hamlet, ghost, {"where": "battlements"})
    ws.create_edge("knows", hamlet, horatio)
    ws.create_edge("meets", horatio, ghost)
    ws.delete_edge(ws.create_edge("meets", horatio, hamlet))

    found = ask(GetEdgesOfType("meets"))
    assert [(each.source_title, each.target_title) for each in found] == [
        ("Hamlet", "Ghost"), ("Horatio", "Ghost"),
    ]  # fmt: skip
    assert found[0].properties == {"where": "battlements"}
    assert len(ask(GetEdgesOfType("meets", limit=1))) == 1
    ws.delete_record(ghost)
    assert ask(GetEdgesOfType("meets")) == ()
