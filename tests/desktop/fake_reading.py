"""What a fake workspace answers to queries.

A filter is `key op literal` terms joined by ` and `; op is one of = != < > like.
"""

import re
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from desktop.fake_workspace import FakeWorkspace
from openprod_core.bus.check_rows import FindingCounts
from openprod_core.bus.finding_queries import GetFindingCounts
from openprod_core.bus.queries import (
    CloseView,
    FindRow,
    FindTitles,
    GetEdges,
    GetFacts,
    GetHistory,
    GetRecord,
    GetSchema,
    GetUndoState,
    ListEdgeTypes,
    ListMembers,
    ListMerged,
    ListOverlays,
    ListViews,
    OpenView,
    PreviewRetype,
    ReadSummary,
    ReadWindow,
    SearchRecords,
)
from openprod_core.bus.rows import (
    GroupRow,
    Misfit,
    RecordRow,
    ReferenceCell,
    RetypePreview,
    RowFlag,
    SearchHit,
    Summary,
    ViewRows,
    Window,
    WorkspaceFacts,
)
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldType, TableDef

TERM = re.compile(r"""(\w+)\s*(!=|=|<|>|like)\s*(?:"([^"]*)"|'([^']*)'|(\S+))""", re.IGNORECASE)


class FakeReader:
    """Keeps the opened views, as the reader's connection would."""

    def __init__(self, workspace: FakeWorkspace) -> None:
        self._ws = workspace
        self._views: dict[int, tuple[ViewRows, UUID, list[Any]]] = {}
        self._generation = 0

    def answer(self, query: Any) -> Any:
        match query:
            case GetSchema():
                return self._ws.schema
            case OpenView():
                return self._open(query)
            case ReadWindow():
                return self._window(query)
            case FindRow(view, record):
                order = self._views[view][2]
                return order.index(record) if record in order else None
            case CloseView(view):
                self._views.pop(view, None)
                return None
            case GetRecord(table, record):
                return self._record(table, record)
            case FindTitles(table, text, limit):
                return self._titles(table, text, limit)
            case SearchRecords(text, table, limit):
                return self._search(text, table, limit)
            case GetUndoState():
                return self._ws.undo_state()
            case (
                GetHistory()
                | ListOverlays()
                | GetEdges()
                | ListEdgeTypes()
                | ListMerged()
                | ListMembers()
                | ListViews()
            ):
                return ()
            case GetFacts():
                collisions = sum(len(each) for each in self._ws.conflicts.values())
                return WorkspaceFacts(
                    uuid4(), "Sample", "/tmp/Sample.openprod", bytes(32), "Alex",
                    1, 1, collisions, 0, (),
                )  # fmt: skip
            case PreviewRetype():
                return RetypePreview(0, (), 0)
            case GetFindingCounts():
                return FindingCounts(0, 0, 0, 0, 0)
            case ReadSummary():
                return self._summary(query)
        raise RejectedError(f"The fake workspace cannot answer {type(query).__name__}.")

    def _open(self, query: OpenView) -> ViewRows:
        table = self._ws.table(query.table)
        held = self._ws.records.get(table.id, {})
        ids = [each for each in held if each not in query.apart]
        if query.where:
            tests = _tests(table, query.where)
            ids = [
                each for each in ids
                if each in query.pinned or all(test(held[each]) for test in tests)
            ]  # fmt: skip
        for field, descending in reversed(query.order_by):
            key = self._sort_key(table, field)
            ids.sort(key=lambda each: key(held[each].get(field)), reverse=descending)
        self._generation += 1
        order: list[Any] = ids
        if query.group_by is not None:
            order = self._grouped(table, query, ids)
        rows = ViewRows(query.view, self._generation, len(order), len(held))
        self._views[query.view] = (rows, table.id, order)
        return rows

    def _summary(self, query: ReadSummary) -> Summary:
        _rows, table, order = self._views[query.view]
        ids = [each for first, last in query.ranges for each in order[first : last + 1]]
        held = self._ws.records[table]
        cells = [held[id_].get(field) for id_ in ids if id_ in held for field in query.fields]
        found = [each for each in cells if type(each) in (int, float)]
        filled = sum(each is not None for each in cells)
        if not found:
            return Summary(len(cells), filled, 0, None, None, None, None)
        total = sum(found)
        return Summary(
            len(cells), filled, len(found), total, min(found), max(found), total / len(found)
        )

    def _grouped(self, table: TableDef, query: OpenView, ids: list[UUID]) -> list[Any]:
        held = self._ws.records[table.id]
        field = self._ws.schema.fields_by_id[query.group_by]  # type: ignore[index]
        key = self._sort_key(table, field.id)
        groups: dict[Any, list[UUID]] = {}
        for each in sorted(ids, key=lambda each: key(held[each].get(field.id))):
            groups.setdefault(held[each].get(field.id), []).append(each)
        numbers = [x.id for x in table.fields if x.type in (FieldType.INTEGER, FieldType.FLOAT)]
        order: list[Any] = []
        for value, members in groups.items():
            shown = self._reference(field.target, value)
            folded = str(shown or "") in query.folded
            sums = {n: sum(held[each].get(n) or 0 for each in members) for n in numbers}
            order += [GroupRow(shown, len(members), sums, folded), *([] if folded else members)]
        return order

    def _window(self, query: ReadWindow) -> Window:
        opened, table_id, order = self._views[query.view]
        found = order[query.first : query.first + query.count]
        groups = {
            query.first + at: each for at, each in enumerate(found) if isinstance(each, GroupRow)
        }
        ids = [UUID(int=0) if isinstance(each, GroupRow) else each for each in found]
        held = self._ws.records[table_id]
        rows = []
        flags = []
        marked = {}
        fields = [self._ws.schema.fields_by_id[each] for each in query.fields]
        references = [n for n, each in enumerate(fields) if each.type is FieldType.REFERENCE]
        for at, record in enumerate(ids):
            values = held.get(record, {})
            cells = [values.get(each) for each in query.fields]
            for n in references:
                cells[n] = self._reference(fields[n].target, cells[n])
            flag = RowFlag.MISFIT if any(isinstance(each, Misfit) for each in cells) else 0
            clash = self._ws.conflicts.get(record)
            if clash:
                columns = frozenset(n for n, each in enumerate(query.fields) if each in clash)
                if columns:
                    marked[query.first + at] = columns
                    flag |= RowFlag.CONFLICT
            rows.append(tuple(cells))
            flags.append(flag)
        return Window(
            query.view,
            opened.generation,
            query.first,
            tuple(ids),
            tuple(rows),
            tuple(flags),
            marked,
            groups,
        )

    def _record(self, table: UUID, record: UUID) -> RecordRow | None:
        held = self._ws.records.get(table, {}).get(record)
        gone = self._ws.removed.get(record)
        if held is None and gone is None:
            return None
        values = dict(held if held is not None else gone[1])  # type: ignore[index]
        for field in self._ws.table(table).fields:
            if field.type is FieldType.REFERENCE:
                values[field.id] = self._reference(field.target, values.get(field.id))
        clash = frozenset(self._ws.conflicts.get(record, ()))
        return RecordRow(record, table, held is None, values, clash)

    def _reference(self, table: UUID | None, value: Any) -> Any:
        if value is None or table is None or not isinstance(value, UUID):
            return value
        return ReferenceCell(value, self._title(table, value))

    def _title(self, table: UUID, record: UUID) -> str:
        field = self._ws.table(table).title_field
        values = self._ws.records.get(table, {}).get(record, {})
        return str(values.get(field.id) or "") if field is not None else ""

    def _titles(self, table: UUID, text: str, limit: int) -> tuple[ReferenceCell, ...]:
        cells = (ReferenceCell(each, self._title(table, each)) for each in self._ws.records[table])
        wanted = text.casefold()
        found = [each for each in cells if wanted in each.title.casefold()]
        return tuple(found[:limit])

    def _search(self, text: str, table: UUID | None, limit: int) -> tuple[SearchHit, ...]:
        hits = []
        wanted = text.casefold()
        for home in self._ws.schema.tables:
            if table is not None and home.id != table:
                continue
            for record, values in self._ws.records[home.id].items():
                for field, value in values.items():
                    if isinstance(value, str) and wanted in value.casefold():
                        title = self._title(home.id, record)
                        hits.append(SearchHit(home.id, record, title, field, value))
                        break
        return tuple(hits[:limit])

    def _sort_key(self, table: TableDef, field: UUID) -> Any:
        definition = table.field(field)
        if definition is None:
            raise RejectedError("That field is gone.")
        if definition.type is FieldType.REFERENCE:
            target = definition.target
            assert target is not None
            return lambda value: (value is None, self._title(target, value) if value else "")
        return lambda value: (value is None, _orderable(value))


def _orderable(value: Any) -> Any:
    if isinstance(value, str):
        return (1, value.casefold())
    if isinstance(value, datetime):
        return (0, value.timestamp())
    if isinstance(value, date):
        return (0, value.toordinal())
    if isinstance(value, timedelta):
        return (0, value.total_seconds())
    if isinstance(value, bool | int | float):
        return (0, value)
    return (2, str(value))


def _tests(table: TableDef, where: str) -> list[Any]:
    found = []
    for name, op, *literals in TERM.findall(where):
        field = table.field(name)
        if field is None:
            raise RejectedError(f"There is no field “{name}”.")
        literal = next((each for each in literals if each), "")
        found.append(_test(field.id, op.lower(), literal))
    if not found:
        raise RejectedError("That filter cannot be read.")
    return found


def _test(field: UUID, op: str, literal: str) -> Any:
    def holds(values: dict[UUID, Any]) -> bool:
        value = values.get(field)
        text = "" if value is None else str(value).casefold()
        wanted = literal.casefold()
        if op == "like":
            return bool(re.fullmatch(re.escape(wanted).replace("%", ".*"), text))
        if op in "<>" and isinstance(value, int | float):
            return value < float(literal) if op == "<" else value > float(literal)
        return {"=": text == wanted, "!=": text != wanted, "<": text < wanted, ">": text > wanted}[
            op
        ]

    return holds
