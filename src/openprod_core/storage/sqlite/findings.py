"""What rules and checks look for, found inside SQLite: whole tables in one statement each.

Arguments called `facet`, `target`, `field`, `entity` are numbers of this file. A filter is
a `Selection` of filters.py over the columns of `t_<facet>`; its order and limit play no part.
"""

from collections.abc import Sequence
from typing import Any, Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.storage.sqlite.database import Database, Row
from openprod_core.storage.sqlite.tables import Selection


@dataclass(frozen=True, slots=True)
class Among:
    """Which records are looked at; neither: all."""

    entities: Sequence[int] | None = None
    """These, few enough to be named."""
    since: int | None = None
    """Those that bundles of this number and later wrote to."""


@dataclass(frozen=True, slots=True)
class AnswerColumns:
    """Where the answers that people gave stand: numbers of `core.answer` and its fields."""

    facet: int
    subject: int
    rule: int
    record: int
    other: int
    answer: int
    reason: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a cell ought to hold: a constant, or what another column of the row holds."""

    field: int
    always: bool
    """False: only where it is empty."""
    cell: Any = None
    source: str | None = None
    """SQL over the table that is looked at."""


OTHER: Final = "o"
"""What the second table is called in a statement."""
_NOTHING: Final = "ifnull({0}, '') = ''"
_SOMETHING: Final = "ifnull({0}, '') <> ''"


class FindingStore:
    """Reads for rules and checks."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def index_answers(self, columns: AnswerColumns) -> None:
        """Makes asking for the answers on a record quick."""
        self._db.execute(
            f"CREATE INDEX IF NOT EXISTS answers_of ON t_{columns.facet} (f_{columns.record})"
        )

    def matching(
        self, facet: int, where: Selection, among: Among, *, inside: int | None = None
    ) -> list[Row]:
        """Returns (id, entity) of the records that a filter lets through, the oldest first.

        `inside`: only those that are in this table too.
        """
        sql, params = _live(facet, where, among)
        if inside is not None and inside != facet:
            sql += f" AND {_member(inside, facet)}"
        return self._db.rows(
            f"SELECT t_{facet}.id, t_{facet}.entity FROM t_{facet} WHERE {sql} "
            f"ORDER BY t_{facet}.id",
            params,
        )

    def lacking(self, facet: int, where: Selection, target: int, among: Among) -> list[Row]:
        """Returns (id, entity) of the records of a filter that are not in a second table."""
        sql, params = _live(facet, where, among)
        return self._db.rows(
            f"SELECT t_{facet}.id, t_{facet}.entity FROM t_{facet} WHERE {sql} "
            f"AND NOT {_member(target, facet)} ORDER BY t_{facet}.id",
            params,
        )

    def unfit(
        self,
        facet: int,
        where: Selection,
        target: int,
        answers: AnswerColumns,
        rule: bytes,
        among: Among,
    ) -> list[Row]:
        """Returns (id, entity, is there) of what a rule put into a table and that fits no longer.

        The oldest first; some of it may have been taken out again.
        """
        inner, params = _live(facet, where, Among())
        limit, more = _among("o.entity", among)
        return self._db.rows(
            f"SELECT o.id, o.entity, o.live FROM t_{answers.facet} a JOIN t_{target} o "
            f"ON o.id = a.f_{answers.record} WHERE a.live AND a.f_{answers.rule} = ? "
            f"AND a.f_{answers.answer} = 'accepted'{limit} AND NOT EXISTS (SELECT 1 "
            f"FROM t_{facet} WHERE t_{facet}.entity = o.entity AND {inner}) "
            "GROUP BY o.id ORDER BY o.id",
            (rule, *more, *params),
        )

    def settable(
        self,
        facet: int,
        where: Selection,
        target: int,
        wanted: Sequence[Wanted],
        among: Among,
    ) -> list[Row]:
        """Returns (id, entity) of a filter's records where some cell is not as it ought to be."""
        sql, params = _live(facet, where, among)
        tests: list[str] = []
        more: list[Any] = []
        for each in wanted:
            cell = f"t_{facet}.f_{each.field}"
            if target != facet:
                cell = (
                    f"(SELECT o.f_{each.field} FROM t_{target} o WHERE o.entity = t_{facet}.entity)"
                )
            source = each.source
            if not each.always:
                test = _NOTHING.format(cell)
                tests.append(test if source is None else f"{test} AND {_SOMETHING.format(source)}")
            elif source is not None:
                tests.append(f"{cell} IS NOT {source}")
            else:
                tests.append(f"{cell} IS NOT ?")
                more.append(each.cell)
        if target != facet:
            sql += f" AND {_member(target, facet)}"
        joined = " OR ".join(f"({test})" for test in tests)
        return self._db.rows(
            f"SELECT t_{facet}.id, t_{facet}.entity FROM t_{facet} WHERE {sql} "
            f"AND ({joined}) ORDER BY t_{facet}.id",
            (*params, *more),
        )

    def sharing(self, facet: int, where: Selection, keys: Sequence[str], among: Among) -> list[Row]:
        """Returns (id, entity, key, key …) of records that share all of some values.

        `keys` are SQL over the table's columns; nothing is shared by being empty. Those that
        share stand together, the oldest first. `among`: only values that one of these has.
        """
        names = [f"k{at}" for at in range(len(keys))]
        listed = ", ".join(names)
        made = ", ".join(f"{key} AS {name}" for key, name in zip(keys, names, strict=True))
        sql, params = _live(facet, where, Among())
        filled = " AND ".join(_SOMETHING.format(name) for name in names)
        limit, more = _among("entity", among)
        theirs = f" AND ({listed}) IN (SELECT {listed} FROM filled WHERE 1{limit})" if limit else ""
        return self._db.rows(
            f"WITH keyed AS (SELECT t_{facet}.id AS id, t_{facet}.entity AS entity, {made} "
            f"FROM t_{facet} WHERE {sql}), filled AS (SELECT * FROM keyed WHERE {filled}) "
            f"SELECT id, entity, {listed} FROM filled WHERE ({listed}) IN "
            f"(SELECT {listed} FROM filled GROUP BY {listed} HAVING count(*) > 1){theirs} "
            f"ORDER BY {listed}, id",
            (*params, *more),
        )

    def alike(
        self,
        facet: int,
        where: Selection,
        target: int,
        keys: Sequence[tuple[str, str]],
        among: Among,
    ) -> list[Row]:
        """Returns (id, entity, other id, other entity) of records of two tables that share values.

        `keys` are SQL over the two, the second one called OTHER; nothing is shared by being empty.
        `among`: either of the two.
        """
        sql, params = _live(facet, where, Among())
        tests = [f"{other} = {one} AND {_SOMETHING.format(other)}" for one, other in keys]
        one_limit, one_params = _among(f"t_{facet}.entity", among)
        other_limit, other_params = _among("o.entity", among)
        either = f" AND ((1{one_limit}) OR (1{other_limit}))" if one_limit else ""
        return self._db.rows(
            f"SELECT t_{facet}.id, t_{facet}.entity, o.id, o.entity FROM t_{facet} "
            f"JOIN t_{target} o ON {' AND '.join(tests)} WHERE {sql} AND o.live "
            f"AND o.entity <> t_{facet}.entity{either} ORDER BY t_{facet}.id, o.id",
            (*params, *one_params, *other_params),
        )

    def rows_of(self, facet: int, where: Selection, columns: Sequence[str]) -> list[Row]:
        """Returns (id, entity, column …) of a filter's records; `columns` are SQL over them."""
        sql, params = _live(facet, where, Among())
        listed = "".join(f", {column}" for column in columns)
        return self._db.rows(
            f"SELECT t_{facet}.id, t_{facet}.entity{listed} FROM t_{facet} "
            f"WHERE {sql} ORDER BY t_{facet}.id",
            params,
        )

    def answers(
        self,
        columns: AnswerColumns,
        rule: bytes | None = None,
        records: Sequence[bytes] | None = None,
    ) -> list[Row]:
        """Returns (id, subject, rule, record, other, answer, reason) of what people answered.

        `records`: only on these, few enough to be named.
        """
        sql = "live"
        params: list[bytes] = []
        if rule is not None:
            sql += f" AND f_{columns.rule} = ?"
            params.append(rule)
        if records is not None:
            sql += f" AND f_{columns.record} IN ({', '.join('?' * len(records))})"
            params += records
        fields = (columns.subject, columns.rule, columns.record, columns.other, columns.answer)
        listed = ", ".join(f"f_{field}" for field in (*fields, columns.reason))
        return self._db.rows(
            f"SELECT id, {listed} FROM t_{columns.facet} WHERE {sql} ORDER BY id", params
        )

    def links(self, type_: str) -> list[Row]:
        """Returns (source, target) of all links of a kind that are there with both their ends."""
        return self._db.rows(
            "SELECT source_root, target_root FROM edges "
            "WHERE type = ? AND live AND source_live AND target_live",
            (type_,),
        )


def _live(facet: int, where: Selection, among: Among) -> tuple[str, list[Any]]:
    """Returns the condition that a record is in a table and a filter lets it through."""
    sql = f"t_{facet}.live"
    params: list[Any] = []
    limit, more = _among(f"t_{facet}.entity", among)
    sql += limit
    params += more
    if where.where:
        sql += f" AND ({where.where})"
        params += where.params
    return sql, params


def _among(column: str, among: Among) -> tuple[str, list[Any]]:
    if among.entities is not None:
        marks = ", ".join("?" * len(among.entities))
        return f" AND {column} IN ({marks})", list(among.entities)
    if among.since is not None:
        return (
            f" AND {column} IN (SELECT entity FROM touches WHERE bundle >= ? UNION ALL "
            "SELECT no FROM entities WHERE block IN (SELECT no FROM blocks WHERE bundle >= ?))",
            [among.since, among.since],
        )
    return "", []


def _member(target: int, facet: int) -> str:
    return f"EXISTS (SELECT 1 FROM t_{target} o WHERE o.entity = t_{facet}.entity AND o.live)"
