"""Answers questions: which answer a query has, from a connection that only reads."""

from collections.abc import Callable
from typing import Any

from openprod_core.bus import finding_queries, queries
from openprod_core.bus.imports import ImportOptions
from openprod_core.domain.ambient import WallClock
from openprod_core.domain.errors import BugError
from openprod_core.domain.schema import FieldType
from openprod_core.engine.handlers import check_door, module_door, retyping, rule_door, transfers
from openprod_core.engine.handlers import layouts as laid_out
from openprod_core.engine.lens import Lens
from openprod_core.engine.model import Model
from openprod_core.engine.reading import (
    apart,
    collision_groups,
    collisions,
    decisions,
    edge_types,
    formulas,
    late_arrivals,
    matching,
    past_tables,
    querying,
    references,
    saved_views,
    searching,
    summing,
)
from openprod_core.engine.reading import edges as edge_reading
from openprod_core.engine.reading import history as past
from openprod_core.engine.reading import mappings as mapped
from openprod_core.engine.reading import members as people
from openprod_core.engine.reading import merging as merged
from openprod_core.engine.reading.windows import Views, record_row
from openprod_core.engine.redirecting import redirected
from openprod_core.engine.registers.registers import Registers
from openprod_core.storage.sqlite.meta import SCHEMA_VERSION
from openprod_core.storage.sqlite.store import Store


class Reader:
    """Answers queries on a connection of its own, while the engine writes."""

    def __init__(self, store: Store, wall: WallClock, zone: str, actor: bytes = b"") -> None:
        model = Model(store)
        # One moment for all three: a table made between the first and the second would never
        # be seen, its version being known already.
        with store.database.snapshot():
            model.reload()
            self._version = store.meta.get(SCHEMA_VERSION)
            self._seen = store.database.data_version()
        self.lens = Lens(store, model, Registers(store, model), wall, zone, actor)
        store.tables.formulas = formulas.FormulaBook(self.lens)
        self._views = Views(self.lens)
        self._pasts = past_tables.PastTables(self.lens)
        self._answers: dict[type, Callable[[Any], Any]] = {
            queries.GetSchema: lambda _query: self.lens.model.schema,
            queries.OpenView: self._views.open,
            queries.ReadWindow: self._views.window,
            queries.FindRow: self._views.find,
            queries.CloseView: self._views.close,
            queries.GetRecord: lambda query: record_row(self.lens, query),
            queries.GetHistory: lambda query: tuple(
                past.history(self.lens, query.record, query.field, query.limit)
            ),
            queries.SearchRecords: lambda query: tuple(
                searching.search(self.lens, query.text, query.table, query.limit)
            ),
            queries.FindTitles: lambda query: tuple(
                searching.find_titles(
                    self.lens, self.lens.table(query.table), query.text, query.limit
                )
            ),
            queries.ReadSummary: lambda query: summing.summary(self.lens, self._views, query),
            queries.ReadDistinct: lambda query: summing.distinct(self.lens, query),
            queries.FindMatches: lambda query: matching.find_matches(self.lens, self._views, query),
            queries.GetBackReferences: lambda query: references.back_references(
                self.lens, query.record, query.limit
            ),
            queries.GetEdges: lambda query: edge_reading.edges_of(
                self.lens, query.record, query.direction, query.type
            ),
            queries.GetEdgesOfType: lambda query: edge_reading.edges_of_type(
                self.lens, query.type, query.limit
            ),
            queries.ListEdgeTypes: lambda _query: edge_types.edge_types(self.lens),
            queries.ListModules: lambda _query: module_door.list_modules(self.lens),
            queries.PreviewAdoption: lambda query: module_door.preview_adoption(
                self.lens, query.source
            ),
            queries.GetMoments: lambda query: past_tables.moments(
                self.lens, self.lens.table(query.table), query.limit
            ),
            queries.OpenPast: self._pasts.open,
            queries.ReadPast: self._pasts.window,
            queries.ClosePast: self._pasts.close,
            queries.ListConflicts: lambda query: tuple(collisions.conflicts(self.lens, query)),
            queries.ListConflictGroups: lambda _query: tuple(
                collision_groups.conflict_groups(self.lens)
            ),
            queries.ListDecisions: lambda query: tuple(decisions.decisions(self.lens, query)),
            queries.ListLateArrivals: lambda query: tuple(
                late_arrivals.late_arrivals(self.lens, query.limit)
            ),
            queries.ListMappings: lambda _query: tuple(mapped.mappings(self.lens)),
            queries.PreviewMerge: lambda query: merged.preview_merge(
                self.lens, query.survivor, query.absorbed
            ),
            queries.ListMerged: lambda query: tuple(merged.merged_records(self.lens, query.record)),
            queries.ListApart: lambda _query: tuple(apart.apart_pairs(self.lens)),
            queries.ListMembers: lambda _query: tuple(people.members(self.lens)),
            queries.ListWorkSince: lambda query: tuple(
                people.work_since(self.lens, query.at, query.but)
            ),
            queries.RunQuery: lambda query: querying.run_query(
                self.lens, query.text, query.values, titles=query.titles
            ),
            queries.ListViews: lambda query: tuple(saved_views.saved_views(self.lens, query)),
            finding_queries.ListRules: lambda _query: rule_door.rules(self.lens),
            finding_queries.ListSuggestions: lambda query: rule_door.suggestions(self.lens, query),
            finding_queries.ListChecks: lambda _query: check_door.rows(self.lens),
            finding_queries.ListProblems: lambda query: check_door.problems(self.lens, query),
            finding_queries.PreviewCheck: lambda query: check_door.preview(self.lens, query),
            finding_queries.GetFindingCounts: lambda _query: check_door.counts(self.lens),
            finding_queries.ListSuggestionGroups: lambda _query: rule_door.groups(self.lens),
            finding_queries.PreviewRule: lambda query: rule_door.preview(self.lens, query),
            queries.SuggestMappings: lambda _query: tuple(mapped.suggestions(self.lens)),
            queries.PreviewRetype: lambda query: retyping.preview_retype(
                self.lens, query.field, FieldType(query.type)
            ),
            queries.ListLayouts: lambda query: laid_out.layouts(self.lens, query),
            queries.PreviewImport: lambda query: transfers.preview_import(
                self.lens, query.path, query.options or ImportOptions()
            ),
        }

    def answer(self, query: object) -> Any:
        """Returns what the query's docstring says.

        Raises:
            RejectedError: the question cannot be answered as asked.
        """
        answer = self._answers.get(type(query))
        if answer is None:
            raise BugError(f"No answer for {type(query).__name__}.")
        with self.lens.store.database.snapshot():
            self.refresh()
            return answer(redirected(self.lens.registers.unions, query))

    def refresh(self) -> None:
        """Takes notice of what was written since the last question."""
        store = self.lens.store
        seen = store.database.data_version()
        if seen == self._seen:
            return
        self._seen = seen
        self.lens.registers.forget()
        version = store.meta.get(SCHEMA_VERSION)
        if version != self._version:
            self._version = version
            self.lens.model.forget()
