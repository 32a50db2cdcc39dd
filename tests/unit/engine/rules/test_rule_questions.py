"""Questions on rules and checks are answered beside the engine, while it works."""

from pathlib import Path

from openprod_core import Identity, Workspace
from openprod_core.bus import events
from openprod_core.bus import finding_queries as queries
from openprod_core.bus.check_rows import CheckSpec
from openprod_core.bus.commands.checks import AddCheck, WaiveProblems
from openprod_core.bus.commands.records import AddRecord
from openprod_core.bus.commands.rules import AcceptSuggestions, AddRule, DismissSuggestions
from openprod_core.bus.rule_rows import RuleSpec


def test_a_window_makes_rules_and_checks_and_answers_them(tmp_path: Path) -> None:
    ws = Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))
    ws.create_table("Cues", [{"name": "Number"}, {"name": "Page"}])
    ws.create_table("Runsheet", [{"name": "By"}])
    host = ws.host()
    try:
        spec = RuleSpec(
            "In order", "cues", "add_to_table", target="runsheet", defaults={"by": "$actor"}
        )
        host.execute(AddRecord("cues", {"number": "LX 1"})).result()
        preview = host.ask(queries.PreviewRule(spec)).result()
        assert dict(preview.counts) == {"add": 1}
        rule = host.execute(AddRule(spec)).result()
        [suggestion] = host.ask(queries.ListSuggestions()).result()
        assert suggestion.sentence == "Add LX 1 to Runsheet, with By: who does it."
        assert [value.new for value in suggestion.changes] == ["Alex"]
        assert [each.id for each in host.ask(queries.ListRules()).result()] == [rule]
        assert [each.count for each in host.ask(queries.ListSuggestionGroups()).result()] == [1]

        check = CheckSpec("No page", "cues", where="page is empty")
        assert host.ask(queries.PreviewCheck(check)).result().count == 1
        made = host.execute(AddCheck(check)).result()
        assert [each.id for each in host.ask(queries.ListChecks()).result()] == [made]
        [problem] = host.ask(queries.ListProblems()).result()
        counts = host.ask(queries.GetFindingCounts()).result()
        assert (counts.suggestions, counts.warnings) == (1, 1)

        host.execute(WaiveProblems((problem.subject,), "Not in the book")).result()
        host.execute(DismissSuggestions((suggestion.subject,))).result()
        counts = host.ask(queries.GetFindingCounts()).result()
        assert (counts.suggestions, counts.warnings, counts.waived) == (0, 0, 1)
        assert host.execute(AcceptSuggestions((suggestion.subject,))).result().gone == 1
    finally:
        host.close()
        ws.close()


def test_in_an_overlay_findings_are_those_of_the_overlay(tmp_path: Path) -> None:
    ws = Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))
    ws.create_table("Cues", [{"name": "Number"}, {"name": "Page"}])
    check = ws.add_check("No page", "cues", where="page is empty")
    cue = ws.create_record("cues", {"number": "LX 1", "page": "22"})
    heard: list[events.FindingsMoved] = []
    ws.subscribe(
        lambda event: heard.append(event) if isinstance(event, events.FindingsMoved) else None
    )
    ws.activate(ws.create_overlay("What if"))

    ws.set_field(cue, "cues", "page", None)

    assert heard == [events.FindingsMoved(frozenset(), frozenset((check,)))]
    assert len(ws.problems()) == 1
    ws.stash()
    assert ws.problems() == []
    ws.close()
