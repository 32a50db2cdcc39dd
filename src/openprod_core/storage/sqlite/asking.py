"""A checked query as one statement."""

from typing import Any

from openprod_core.domain.asks import Ask
from openprod_core.domain.paths import Column, Expression
from openprod_core.domain.predicates import All
from openprod_core.storage.sqlite.database import Database, Row
from openprod_core.storage.sqlite.expressions import SqlValue, expression_sql, sort_sql
from openprod_core.storage.sqlite.filters import Renderer
from openprod_core.storage.sqlite.scopes import Scope


class AskStore:
    """Answers whole queries."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def rows(self, ask: Ask, scope: Scope) -> list[Row]:
        """Returns (id, cell, cell …) of each row; the id is NULL where rows are groups.

        Records that tie stand as they were made, groups in the order of what they share.
        """
        params: list[SqlValue] = []

        def bind(value: SqlValue) -> str:
            params.append(value)
            return "?"

        writer = Renderer(scope, bind)

        def sql(expression: Expression) -> str:
            if isinstance(expression, Column) and not expression.hops:
                return scope.value(expression.field.id)
            return expression_sql(expression, scope, writer)

        def key(expression: Expression) -> str:
            found = _key(expression, scope, writer) or expression_sql(expression, scope, writer)
            is_shared = ask.is_grouped and isinstance(expression, Column)
            return f"min({found})" if is_shared else found

        # In the order in which the statement takes its parameters.
        shown = [sql(each.expression) for each in ask.columns]
        where = "" if ask.where == All(()) else f" AND {writer.render(ask.where, exact=False)}"
        groups = [expression_sql(each, scope, writer) for each in ask.groups]
        order = [(key(each), down) for each, down in ask.order]
        order += [(key(each), False) for each in ask.groups]
        grouped = f" GROUP BY {', '.join(groups)}" if groups else ""
        sorts = [f"{each} {'DESC' if down else 'ASC'} NULLS LAST" for each, down in order]
        if not ask.is_grouped:
            sorts.append(f"{scope.alias}.id")
        ordered = f" ORDER BY {', '.join(sorts)}" if sorts else ""
        bounds: tuple[Any, ...] = ()
        tail = ""
        if ask.limit is not None or ask.offset:
            tail = " LIMIT ? OFFSET ?"
            bounds = (-1 if ask.limit is None else ask.limit, ask.offset)
        id_ = "NULL" if ask.is_grouped else f"{scope.alias}.id"
        return self._db.rows(
            f"SELECT {', '.join([id_, *shown])} FROM {scope.alias} "
            f"WHERE {scope.alias}.live{where}{grouped}{ordered}{tail}",
            (*params, *bounds),
        )


def _key(expression: Expression, scope: Scope, writer: Renderer) -> str | None:
    """Returns what orders a column as a screen would: by sort key, references by title."""
    if isinstance(expression, Column) and not expression.hops:
        return scope.title_key(expression.field.id) or sort_sql(expression, scope, writer)
    return sort_sql(expression, scope, writer)
