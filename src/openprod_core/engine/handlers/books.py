"""All sheets of a file at once: each into the table of its name, links as links."""

from pathlib import Path
from uuid import UUID

from openprod_core.bus.commands import edges as edge_commands
from openprod_core.bus.commands import transfers as commands
from openprod_core.bus.edge_rows import EdgeType
from openprod_core.bus.imports import ImportOptions, ImportReport
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.schema import key_from_name
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.edges import connect
from openprod_core.engine.handlers.transfers import import_file
from openprod_core.engine.imports.cells import cell_text
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.edge_types import edge_types
from openprod_core.engine.reading.edges import edges_of
from openprod_core.engine.reading.selecting import select
from openprod_core.engine.reading.titles import title_place
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sheets.rows import Link, SheetRows
from openprod_core.storage.sqlite.tables import Selection


def import_book(bench: Workbench, command: commands.ImportBook) -> tuple[ImportReport, ...]:
    """Brings all sheets of a file in, each into the table of its name, as one step.

    Rows that say who belongs to what become links where there is such a kind of link, and a
    table of their own where there is none.
    """
    from openprod_core.storage.sheets.reading import read_sheet

    path = Path(command.path)
    names = read_sheet(path).sheets
    reports: list[ImportReport] = []
    with bench.writer.draft(BundleKind.IMPORT, f"Import {path.name}"):
        for name in names:
            sheet = read_sheet(path, name)
            kind = None if sheet.link is None else _kind(bench, sheet.link)
            if kind is not None and sheet.link is not None:
                reports.append(_link(bench, sheet, sheet.link, kind))
                continue
            found = bench.model.schema.table(key_from_name(name))
            table = None if found is None or found.core else found.id
            options = ImportOptions(sheet=name, table=table, new_table=name)
            reports.append(import_file(bench, commands.ImportFile(command.path, options)))
    return tuple(reports)


def _kind(lens: Lens, link: Link) -> EdgeType | None:
    """Returns the declared kind of link, if it says between what."""
    for each in edge_types(lens):
        if each.key == link.kind and each.source is not None and each.target is not None:
            return each
    return None


def _link(bench: Workbench, sheet: SheetRows, link: Link, kind: EdgeType) -> ImportReport:
    """Connects what the rows name; what is connected already stays as it is."""
    assert kind.source is not None and kind.target is not None
    headings = [str(cell) for cell in sheet.rows[0][1]]
    sources, targets = _titles(bench, kind.source), _titles(bench, kind.target)
    known: dict[UUID, set[UUID]] = {}
    added = unchanged = 0
    for _line, row in sheet.rows[1:]:
        cells = {heading: cell_text(cell) for heading, cell in zip(headings, row, strict=True)}
        source = sources.get(_folded(cells[link.source]))
        target = targets.get(_folded(cells[link.target]))
        if source is None or target is None:
            continue
        if source not in known:
            known[source] = {edge.target for edge in edges_of(bench, source, "out", kind.key)}
        if target in known[source]:
            unchanged += 1
            continue
        known[source].add(target)
        properties: dict[str, Value] = {
            key_from_name(heading): cells[heading]
            for heading in link.properties
            if cells.get(heading)
        }
        connect(bench, edge_commands.Connect(kind.key, source, target, properties, kind.ordered))
        added += 1
    sentence = f"{kind.name}: {added:,} linked, {unchanged:,} as they were."
    return ImportReport(kind.source, kind.name, added, 0, unchanged, (), (), sentence)


def _titles(lens: Lens, table: UUID) -> dict[str, UUID]:
    found = lens.model.schema.table(table)
    place = None if found is None else title_place(lens, found)
    if found is None or place is None:
        return {}
    rows = select(lens, found, Selection(), [place[2]])
    return {_folded(str(row.values[0] or "")): row.id for row in reversed(rows)}


def _folded(title: str) -> str:
    return title.strip().casefold()
