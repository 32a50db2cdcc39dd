"""Where the fields of a query's tables stand in a statement, and how its hops are joined.

A scope is one table under one alias. All that it returns is SQL made of numbers of this
file and aliases of its own; what people wrote never comes here.
"""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.paths import RECORD, Hop, Way
from openprod_core.domain.schema import FieldDef, FieldType, Schema, TableDef
from openprod_core.storage.sqlite.tables import TableStore

_SHOWN: Final = "{e}.live AND {e}.source_live AND {e}.target_live"


@dataclass(frozen=True, slots=True)
class Known:
    """What every scope of a statement needs to know of the file."""

    tables: TableStore
    schema: Schema
    number: Callable[[UUID], int | None]
    """The number of a table, field or property; None where this file has none."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A hop as SQL: rows of `source` for which `test` holds and `key` equals `own`."""

    scope: "Scope"
    """The fields at its end."""
    own: str
    """What the record itself is known by."""
    key: str
    source: str
    test: str
    """Takes one parameter where `link` is given: the type of the links."""
    link: str | None = None


class Scope:
    """The columns of one table in a statement."""

    def __init__(
        self,
        known: Known,
        table: TableDef | None,
        alias: str = "",
        link: str = "",
        depth: int = 0,
        names: str = "",
    ) -> None:
        """`alias` empty: the table stands in the statement under its own name.

        `names` begins the aliases of what is joined from here.
        """
        self._known = known
        self._table = table
        number = None if table is None else known.number(table.id)
        self._facet = number if number is not None and known.tables.has_table(number) else None
        self._alias = alias or f"t_{self._facet}"
        self._link = link
        self._depth = depth
        self._names = names
        self._fields: dict[UUID, FieldDef] = {}
        if table is not None:
            self._fields = {each.id: each for each in (*table.fields, *table.deleted_fields)}

    @property
    def alias(self) -> str:
        """What the table is called in the statement."""
        return self._alias

    def value(self, field_id: UUID) -> str:
        """Returns the column of the field's value."""
        if field_id == RECORD:
            return f"{self._alias}.id"
        number = self._known.number(field_id)
        if self._facet is not None and field_id in self._fields:
            if number is None or not self._known.tables.has_column(self._facet, number):
                return "NULL"
            return self._known.tables.shown(self._facet, number, self._alias)
        if not self._link or number is None:
            return "NULL"
        return (
            "(SELECT iif(typeof(p.value) = 'blob', op_unpacked(p.value), p.value) "
            f"FROM edge_properties p WHERE p.edge = {self._link}.no AND p.slot = {number})"
        )

    def sort(self, field_id: UUID) -> str | None:
        """Returns the column of its sort key; None where it has none."""
        number = self._known.number(field_id)
        if self._facet is None or number is None:
            return None
        return self._known.tables.shown_key(self._facet, number, self._alias)

    def title_subquery(self, field_id: UUID) -> str | None:
        """Returns an expression for the title of the record that a reference points to."""
        return self._of_title(field_id, keys=False)

    def title_key(self, field_id: UUID) -> str | None:
        """Returns an expression for what orders such titles."""
        return self._of_title(field_id, keys=True)

    def _of_title(self, field_id: UUID, *, keys: bool) -> str | None:
        if field_id == RECORD:
            title = None if self._table is None else self._table.title_field
            if title is None:
                return None
            return (self.sort(title.id) if keys else None) or self.value(title.id)
        field = self._fields.get(field_id)
        if field is None or field.type is not FieldType.REFERENCE:
            return None
        return self.title_of(field, self.value(field_id), keys=keys)

    def title_of(self, field: FieldDef, column: str, *, keys: bool = False) -> str | None:
        """Returns an expression for the title that a reference field shows for an id."""
        target = None if field.target is None else self._known.schema.tables_by_id.get(field.target)
        title = None if target is None else target.title_field
        alias = f"{self._names}o{self._depth}"
        inner = Scope(self._known, target, alias, depth=self._depth + 1, names=self._names)
        if title is None or inner._facet is None:
            return None
        shown = (inner.sort(title.id) if keys else None) or inner.value(title.id)
        return self._of_target(inner, alias, shown, column)

    def own_order_of(self, field: FieldDef, column: str) -> str | None:
        """Returns an expression for where people put what a reference field shows for an id.

        None: it is no reference, or its table has no order of people's own.
        """
        target = None if field.target is None else self._known.schema.tables_by_id.get(field.target)
        if target is None or target.order_field is None:
            return None
        alias = f"{self._names}o{self._depth}"
        inner = Scope(self._known, target, alias, depth=self._depth + 1, names=self._names)
        if inner._facet is None:
            return None
        return self._of_target(inner, alias, inner.value(target.order_field.id), column)

    @staticmethod
    def _of_target(inner: "Scope", alias: str, shown: str, column: str) -> str:
        return (
            f"(SELECT {shown} FROM entities {alias}e JOIN t_{inner._facet} {alias} "
            f"ON {alias}.entity = {alias}e.no WHERE {alias}e.id = {column})"
        )

    def member_of(self, table: TableDef) -> str:
        """Returns a test whether the record is in a table."""
        inner = Scope(self._known, table, "m", depth=self._depth + 1)
        if inner._facet is None or self._facet is None:
            return "0"
        if inner._facet == self._facet:
            return "1"
        return f"{self._alias}.entity IN (SELECT entity FROM t_{inner._facet} WHERE live)"

    def joined(self, hop: Hop) -> Joined | None:
        """Returns a hop from here as SQL; None where it leads nowhere in this file."""
        depth = self._depth + 1
        alias, link = f"{self._names}h{depth}", f"{self._names}e{depth}"
        if hop.way is Way.EITHER:
            scope = Scope(self._known, None, alias, link, depth, self._names)
            sides = f"edges {link} CROSS JOIN (SELECT 0 AS far UNION ALL SELECT 1) d{depth}"
            key = f"iif(d{depth}.far, {link}.target_root, {link}.source_root)"
            test = f"{link}.type = ? AND {_SHOWN.format(e=link)}"
            return Joined(scope, f"{self._alias}.entity", key, sides, test, hop.link)
        is_linked = hop.way in (Way.OUT, Way.IN)
        scope = Scope(self._known, hop.table, alias, link if is_linked else "", depth, self._names)
        if scope._facet is None or self._facet is None:
            return None
        rows = f"t_{scope._facet} {alias}"
        if is_linked:
            near, far = ("source", "target") if hop.way is Way.OUT else ("target", "source")
            source = f"edges {link} CROSS JOIN {rows} ON {alias}.entity = {link}.{far}_root"
            test = f"{link}.type = ? AND {_SHOWN.format(e=link)} AND {alias}.live"
            key = f"{link}.{near}_root"
            return Joined(scope, f"{self._alias}.entity", key, source, test, hop.link)
        if hop.way is Way.SAME:
            own, key = f"{self._alias}.entity", f"{alias}.entity"
        elif hop.way is Way.REFERENCE:
            assert hop.field is not None
            own, key = self.value(hop.field.id), f"{alias}.id"
        else:
            assert hop.field is not None
            own, key = f"{self._alias}.id", scope.value(hop.field.id)
            # The sign: walking the index of references and looking every row up takes longer.
            return Joined(scope, own, key, rows, f"{alias}.live AND +{key} IS NOT NULL")
        return Joined(scope, own, key, rows, f"{alias}.live")
