"""Typed relations between two records, with properties."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from openprod_core.bus.commands import edges as commands
from openprod_core.bus.edge_rows import EdgeRow, EdgeType
from openprod_core.bus.rows import BackReference
from openprod_core.workspace.face import Face


class EdgeFace(Face):
    """Methods on edges, and on the references that lead to a record."""

    def create_edge(
        self,
        type: str,
        source: UUID,
        target: UUID,
        properties: Mapping[str, Any] | None = None,
        ordered: bool = False,
        after: UUID | None = None,
        before: UUID | None = None,
    ) -> UUID:
        """Links two records.

        An ordered edge has a place among its source's others of the type: behind `after`,
        before `before`, or last.
        """
        command = commands.Connect(type, source, target, properties or {}, ordered, after, before)
        made: UUID = self.execute(command)
        return made

    def edges(
        self, record: UUID, direction: str = "out", type: str | None = None
    ) -> tuple[EdgeRow, ...]:
        """Returns the edges that leave a record ("out"), lead to it ("in") or "both".

        Those whose two ends are there; ordered ones in their order.
        """
        from openprod_core.engine.reading import edges

        return edges.edges_of(self._bench, record, direction, type)

    def edge_types(self) -> tuple[EdgeType, ...]:
        """Returns the kinds of link that modules and people declared, by name."""
        from openprod_core.engine.reading import edge_types

        return edge_types.edge_types(self._bench)

    def get_edge(self, edge: UUID) -> EdgeRow | None:
        """Returns an edge, deleted ones included; None if it never was."""
        from openprod_core.engine.reading import edges

        return edges.edge_row(self._bench, edge)

    def set_edge(self, edge: UUID, name: str, value: Any) -> None:
        """Sets one property of an edge; None clears it."""
        self.execute(commands.EditEdge(edge, {name: value}))

    def move_edge(self, edge: UUID, after: UUID | None = None, before: UUID | None = None) -> None:
        """Puts an ordered edge behind or before another; neither: first."""
        self.execute(commands.MoveEdge(edge, after, before))

    def delete_edge(self, edge: UUID) -> None:
        """Deletes an edge; it can be brought back."""
        self.execute(commands.Disconnect((edge,)))

    def restore_edge(self, edge: UUID) -> None:
        """Brings a deleted edge back to its place."""
        self.execute(commands.Reconnect((edge,)))

    def references_to(self, record: UUID, limit: int = 200) -> tuple[BackReference, ...]:
        """Returns the records whose reference fields point to a record."""
        from openprod_core.engine.reading import references

        return references.back_references(self._bench, record, limit)
