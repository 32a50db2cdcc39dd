"""Whether the words of a manifest point to something: fields, tables, scripts, filters.

What belongs to another module cannot be looked at here; it may not even be there.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types import registry
from openprod_core.domain.field_types.context import PLAIN_CONTEXT
from openprod_core.domain.schema import FieldType, Schema
from openprod_core.domain.values import BadValueError
from openprod_core.engine.modules.manifest import (
    CheckDecl,
    FieldDecl,
    Manifest,
    RuleDecl,
    TableDecl,
    ViewDecl,
)
from openprod_core.engine.modules.section import Findings, suggestion
from openprod_core.engine.modules.shapes import field_shape, table_shape
from openprod_core.engine.modules.toml_lines import KeyPath
from openprod_core.engine.query.checking import where_predicate
from openprod_core.engine.query.context import LinkType, QueryContext
from openprod_core.engine.query.errors import QueryError, UnknownTableError
from openprod_core.engine.reading.formulas import FormulaError, formula_in

OPTION_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "board": ("by",),
    "matrix": ("rows", "columns"),
    "overlap": ("start",),
    "duplicate": ("fields",),
    "span": ("start", "measure"),
}
"""What each kind of view or check must say in its options."""


def check_manifest(manifest: Manifest, findings: Findings) -> None:
    """Notes every word that points to nothing."""
    look = _Look(manifest, findings)
    for table in manifest.tables:
        look.table(table)
    for edge in manifest.edges:
        for end in ("source", "target"):
            if getattr(edge, end):
                look.needs_table(getattr(edge, end), ("edge", edge.key, end))
    for number, rule in enumerate(manifest.rules):
        look.rule(rule, ("rule", number))
    for number, check in enumerate(manifest.checks):
        look.check(check, ("check", number))
    for number, view in enumerate(manifest.views):
        look.view(view, ("view", number))
    for script in manifest.scripts:
        if script.table:
            look.needs_table(script.table, ("script", script.key, "table"))
    for trigger in manifest.triggers:
        path: KeyPath = ("trigger", trigger.key)
        watched = look.needs_table(trigger.table, (*path, "field"))
        if watched is not None:
            look.needs_field(watched, trigger.field, (*path, "field"))
            look.filter(watched, trigger.filter, path, {"$old": None, "$new": None})
        look.needs(trigger.script, [each.key for each in manifest.scripts], "script", path)
    look.no_key_twice()


class _Look:
    """Looks at the parts of one manifest."""

    def __init__(self, manifest: Manifest, findings: Findings) -> None:
        self._manifest = manifest
        self._findings = findings
        self._schema = Schema(tuple(table_shape(manifest, each) for each in manifest.tables))
        self._links = {
            edge.key: LinkType(
                edge.key, {name: FieldType(kind) for name, kind in edge.properties.items()}
            )
            for edge in manifest.edges
        }

    def table(self, table: TableDecl) -> None:
        """Looks at a table's fields."""
        for field in table.fields:
            path: KeyPath = ("table", table.key, "fields", field.key)
            if field.target:
                self.needs_table(field.target, (*path, "target"))
            if field.formula:
                self._formula(table, field, (*path, "formula"))
            if field.default is None or field.type is FieldType.REFERENCE:
                continue
            try:
                registry.validate(
                    field.default, field_shape(self._manifest, table, field), PLAIN_CONTEXT
                )
            except BadValueError as error:
                self._findings.say((*path, "default"), str(error))
        names = [field.name.casefold() for field in table.fields]
        for field in table.fields:
            if names.count(field.name.casefold()) > 1:
                self._findings.say(
                    ("table", table.key, "fields", field.key),
                    f"Two fields of this table are named “{field.name}”.",
                )

    def rule(self, rule: RuleDecl, path: KeyPath) -> None:
        """Looks at a rule."""
        table = self.needs_table(rule.table, (*path, "table"))
        target = table
        if rule.target:
            target = self.needs_table(rule.target, (*path, "target"))
        if table is not None:
            self.filter(table, rule.filter, path)
            self.fields(table, rule.match_on, (*path, "match_on"))
        if target is not None:
            for key in rule.defaults:
                self.needs_field(target, key, (*path, "defaults", key))

    def check(self, check: CheckDecl, path: KeyPath) -> None:
        """Looks at a check."""
        table = self.needs_table(check.table, (*path, "table"))
        if table is None:
            return
        self.filter(table, check.filter, path)
        self._options(table, check.kind, check.options, path)

    def view(self, view: ViewDecl, path: KeyPath) -> None:
        """Looks at a view."""
        table = self.needs_table(view.table, (*path, "table"))
        if table is None:
            return
        self.filter(table, view.filter, path)
        self.fields(table, [each.field for each in view.columns], (*path, "columns"))
        self.fields(table, [field for field, _way in view.sorts], (*path, "sorts"))
        self.fields(table, view.groups, (*path, "groups"))
        self._options(table, view.kind, view.options, path)

    def _options(
        self, table: TableDecl, kind: str, options: Mapping[str, Any], path: KeyPath
    ) -> None:
        for key in OPTION_FIELDS.get(kind, ()):
            if key not in options:
                self._findings.say(path, f"A {kind} needs options.{key}.")
        for key in ("by", "start", "end", "same", "colour_by"):
            if isinstance(options.get(key), str):
                self.needs_field(table, options[key], (*path, "options", key))
        for key in ("fields", "cards"):
            if isinstance(options.get(key), list):
                self.fields(table, options[key], (*path, "options", key))

    def filter(
        self, table: TableDecl, text: str, path: KeyPath, given: Mapping[str, Any] | None = None
    ) -> None:
        """Has a filter read as a screen would read it; another module's tables are let by."""
        context = self._context(given or {})
        try:
            where_predicate(text, table_shape(self._manifest, table), context)
        except QueryError as error:
            self._tell(error, (*path, self._filter_key(path)))

    def _formula(self, table: TableDecl, field: FieldDecl, path: KeyPath) -> None:
        shape = table_shape(self._manifest, table)
        try:
            found = formula_in(field.formula, shape, self._context({}))
        except (QueryError, FormulaError) as error:
            self._tell(error, path)
            return
        if found.type is not field.type:
            self._findings.say(
                path, f"This comes to {found.type.value}, so the field's type must be that."
            )

    def _context(self, given: Mapping[str, Any]) -> QueryContext:
        return QueryContext(PLAIN_CONTEXT, self._schema, lambda: self._links, given=given)

    def _tell(self, error: RejectedError, path: KeyPath) -> None:
        is_partners = (
            isinstance(error, UnknownTableError)
            and "_" in error.name
            and not error.name.startswith(f"{self._manifest.key}_")
        )
        if not is_partners:
            self._findings.say(path, str(error))

    def _filter_key(self, path: KeyPath) -> str:
        return self._findings.first_of(path, ("where", "when", "filter"))

    def needs_table(self, address: str, path: KeyPath) -> TableDecl | None:
        """Returns an own table; None for a partner's, and for one that there is not."""
        if "." in address:
            return None
        found = self._manifest.table(address)
        if found is None and address:
            known = [each.key for each in self._manifest.tables]
            self._findings.say(
                path, f"This module has no table “{address}”. {suggestion(address, known)}"
            )
        return found

    def fields(self, table: TableDecl, keys: Iterable[str], path: KeyPath) -> None:
        """Looks at a list of fields."""
        for number, key in enumerate(keys):
            self.needs_field(table, key, (*path, number))

    def needs_field(self, table: TableDecl, key: str, path: KeyPath) -> None:
        """Notes a field that there is not."""
        if not isinstance(key, str) or table.field(key) is None:
            known = [each.key for each in table.fields]
            self._findings.say(
                path, f"{table.name} has no field “{key}”. {suggestion(str(key), known)}"
            )

    def needs(self, key: str, known: Sequence[str], what: str, path: KeyPath) -> None:
        """Notes a word that is none of those known."""
        if key not in known:
            hint = suggestion(key, known) if known else "It has none at all."
            self._findings.say((*path, what), f"This module has no {what} “{key}”. {hint}")

    def no_key_twice(self) -> None:
        """Notes keys that two rules, checks or views share."""
        for what in ("rule", "check", "view"):
            seen: set[str] = set()
            for number, each in enumerate(getattr(self._manifest, f"{what}s")):
                if each.key in seen:
                    self._findings.say(
                        (what, number, "key"), f"Two {what}s have the key “{each.key}”."
                    )
                seen.add(each.key)
