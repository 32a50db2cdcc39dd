"""The workspace's saved views."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.commands import views as commands
from openprod_core.bus.queries import ListViews
from openprod_core.bus.view_rows import SavedView, ViewColumn, ViewKind
from openprod_core.workspace.face import Address, Face


class ViewFace(Face):
    """Methods on saved views."""

    def views(self, table: Address | None = None) -> list[SavedView]:
        """Returns the views that this person is shown, of one table or of all, in order."""
        from openprod_core.engine.reading.saved_views import saved_views

        id_ = None if table is None else self._bench.table(table).id
        return saved_views(self._bench, ListViews(id_, self._own))

    def add_view(
        self,
        table: Address,
        name: str,
        kind: ViewKind | str = ViewKind.GRID,
        *,
        filter: str = "",
        columns: Sequence[ViewColumn | Address] = (),
        sorts: Sequence[tuple[Address, str | bool]] = (),
        groups: Sequence[Address] = (),
        options: Mapping[str, Any] | None = None,
        personal: bool = False,
    ) -> UUID:
        """Saves a view, for everybody or for this person alone (`personal`)."""
        person = self._own if personal else b""
        command = commands.AddView(
            table, name, kind, filter, columns, sorts, groups, options or {}, person
        )
        made: UUID = self.execute(command)
        return made

    def change_view(self, view: UUID, **changes: Any) -> None:
        """Changes name, kind, filter, columns, sorts, groups, options, or `personal`."""
        if "personal" in changes:
            changes["person"] = self._own if changes.pop("personal") else b""
        self.execute(commands.ChangeView(view, changes))

    def delete_view(self, view: UUID) -> None:
        """Deletes a view; undo brings it back."""
        self.execute(commands.DropView(view))

    def move_view(self, view: UUID, after: UUID | None) -> None:
        """Moves a view behind another of its table; None: first."""
        self.execute(commands.PlaceView(view, after))

    @property
    def _own(self) -> bytes:
        return self._bench.writer.author.key.actor_id
