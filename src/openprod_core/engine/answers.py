"""Which answer a question has, topic by topic.

A topic's answers are brought in with its first question: a window that opens shows a table,
and asks of collisions, merges or files of other programs later, if ever. What hangs on views
that a screen has open is answered in answering.py.
"""

from collections.abc import Callable
from typing import Any, Final

from openprod_core.bus import finding_queries, queries
from openprod_core.bus.imports import ImportOptions
from openprod_core.domain.errors import BugError
from openprod_core.domain.schema import FieldType
from openprod_core.engine.lens import Lens

Answer = Callable[[Lens, Any], Any]
Answers = dict[type, Answer]


def answer_to(query: object) -> Answer:
    """Returns what answers a query, given what it is asked of and the query."""
    kind = type(query)
    if kind not in _known:
        _known[kind] = _brought_in(kind)
    return _known[kind]


def _brought_in(kind: type) -> Answer:
    topic = next((topic for topic, kinds in _TOPICS.items() if kind in kinds), None)
    if topic is None:
        raise BugError(f"No answer for {kind.__name__}.")
    return topic()[kind]


def _records() -> Answers:
    from openprod_core.engine.reading import references, saved_views, searching
    from openprod_core.engine.reading.windows import record_row

    return {
        queries.GetSchema: lambda lens, _query: lens.model.schema,
        queries.GetRecord: record_row,
        queries.SearchRecords: lambda lens, query: tuple(
            searching.search(lens, query.text, query.table, query.limit)
        ),
        queries.FindTitles: lambda lens, query: tuple(
            searching.find_titles(lens, lens.table(query.table), query.text, query.limit)
        ),
        queries.GetBackReferences: lambda lens, query: references.back_references(
            lens, query.record, query.limit
        ),
        queries.ListViews: lambda lens, query: tuple(saved_views.saved_views(lens, query)),
    }


def _counting() -> Answers:
    from openprod_core.engine.reading import querying, summing

    return {
        queries.ReadDistinct: summing.distinct,
        queries.RunQuery: lambda lens, query: querying.run_query(
            lens, query.text, query.values, titles=query.titles
        ),
    }


def _history() -> Answers:
    from openprod_core.engine.reading import history, late_arrivals, past_tables

    return {
        queries.GetHistory: lambda lens, query: tuple(
            history.history(lens, query.record, query.field, query.limit)
        ),
        queries.GetMoments: lambda lens, query: past_tables.moments(
            lens, lens.table(query.table), query.limit
        ),
        queries.ListLateArrivals: lambda lens, query: tuple(
            late_arrivals.late_arrivals(lens, query.limit)
        ),
    }


def _collisions() -> Answers:
    from openprod_core.engine.reading import collision_groups, collisions, decisions

    return {
        queries.ListConflicts: lambda lens, query: tuple(collisions.conflicts(lens, query)),
        queries.ListConflictGroups: lambda lens, _query: tuple(
            collision_groups.conflict_groups(lens)
        ),
        queries.ListDecisions: lambda lens, query: tuple(decisions.decisions(lens, query)),
    }


def _edges() -> Answers:
    from openprod_core.engine.reading import edge_types, edges

    return {
        queries.GetEdges: lambda lens, query: edges.edges_of(
            lens, query.record, query.direction, query.type
        ),
        queries.GetEdgesOfType: lambda lens, query: edges.edges_of_type(
            lens, query.type, query.limit
        ),
        queries.ListEdgeTypes: lambda lens, _query: edge_types.edge_types(lens),
    }


def _identity() -> Answers:
    from openprod_core.engine.reading import apart, mappings, merging

    return {
        queries.ListMappings: lambda lens, _query: tuple(mappings.mappings(lens)),
        queries.SuggestMappings: lambda lens, _query: tuple(mappings.suggestions(lens)),
        queries.PreviewMerge: lambda lens, query: merging.preview_merge(
            lens, query.survivor, query.absorbed
        ),
        queries.ListMerged: lambda lens, query: tuple(merging.merged_records(lens, query.record)),
        queries.ListApart: lambda lens, _query: tuple(apart.apart_pairs(lens)),
    }


def _members() -> Answers:
    from openprod_core.engine.reading import members

    return {
        queries.ListMembers: lambda lens, _query: tuple(members.members(lens)),
        queries.ListWorkSince: lambda lens, query: tuple(
            members.work_since(lens, query.at, query.but)
        ),
    }


def _modules() -> Answers:
    from openprod_core.engine.modules import adopted, adoption, listing, sources

    return {
        queries.ListModules: lambda lens, _query: listing.list_modules(lens),
        queries.ListModuleNames: lambda lens, _query: {
            key: each.name for key, each in adopted.adopted_modules(lens).items()
        },
        queries.PreviewAdoption: lambda lens, query: adoption.preview(
            lens, sources.find_module(lens, query.source)
        ),
    }


def _rules() -> Answers:
    from openprod_core.engine.handlers.rules import preview_rule
    from openprod_core.engine.rules import listing

    return {
        finding_queries.ListRules: lambda lens, _query: tuple(listing.rule_rows(lens)),
        finding_queries.ListSuggestions: lambda lens, query: tuple(
            listing.suggestions(lens, query)
        ),
        finding_queries.ListSuggestionGroups: lambda lens, _query: tuple(
            listing.suggestion_groups(lens)
        ),
        finding_queries.PreviewRule: preview_rule,
    }


def _checks() -> Answers:
    from openprod_core.engine.checks import listing
    from openprod_core.engine.handlers.checks import preview_check

    return {
        finding_queries.ListChecks: lambda lens, _query: tuple(listing.check_rows(lens)),
        finding_queries.ListProblems: lambda lens, query: tuple(listing.problems(lens, query)),
        finding_queries.PreviewCheck: preview_check,
    }


def _counts() -> Answers:
    from openprod_core.engine.checks import counting

    return {finding_queries.GetFindingCounts: lambda lens, _query: counting.counts(lens)}


def _transfers() -> Answers:
    from openprod_core.engine.handlers import layouts, retyping, transfers

    return {
        queries.PreviewRetype: lambda lens, query: retyping.preview_retype(
            lens, query.field, FieldType(query.type)
        ),
        queries.ListLayouts: layouts.layouts,
        queries.PreviewImport: lambda lens, query: transfers.preview_import(
            lens, query.path, query.options or ImportOptions()
        ),
    }


_known: Final[Answers] = {}
_TOPICS: Final[dict[Callable[[], Answers], tuple[type, ...]]] = {
    _records: (
        queries.GetSchema,
        queries.GetRecord,
        queries.SearchRecords,
        queries.FindTitles,
        queries.GetBackReferences,
        queries.ListViews,
    ),
    _counting: (queries.ReadDistinct, queries.RunQuery),
    _history: (queries.GetHistory, queries.GetMoments, queries.ListLateArrivals),
    _collisions: (queries.ListConflicts, queries.ListConflictGroups, queries.ListDecisions),
    _edges: (queries.GetEdges, queries.GetEdgesOfType, queries.ListEdgeTypes),
    _identity: (
        queries.ListMappings,
        queries.SuggestMappings,
        queries.PreviewMerge,
        queries.ListMerged,
        queries.ListApart,
    ),
    _members: (queries.ListMembers, queries.ListWorkSince),
    _modules: (queries.ListModules, queries.ListModuleNames, queries.PreviewAdoption),
    _rules: (
        finding_queries.ListRules,
        finding_queries.ListSuggestions,
        finding_queries.ListSuggestionGroups,
        finding_queries.PreviewRule,
    ),
    _checks: (
        finding_queries.ListChecks,
        finding_queries.ListProblems,
        finding_queries.PreviewCheck,
    ),
    _counts: (finding_queries.GetFindingCounts,),
    _transfers: (queries.PreviewRetype, queries.ListLayouts, queries.PreviewImport),
}
