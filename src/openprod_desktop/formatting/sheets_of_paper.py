"""The paper that tables are printed on: sizes by name, with the same margin all around."""

from typing import Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

PAPERS: Final = {
    "A4": QPageSize.PageSizeId.A4,
    "A3": QPageSize.PageSizeId.A3,
    "A5": QPageSize.PageSizeId.A5,
    "Letter": QPageSize.PageSizeId.Letter,
    "Legal": QPageSize.PageSizeId.Legal,
    "Tabloid": QPageSize.PageSizeId.Tabloid,
}
USUAL: Final = "A4"
MARGIN_MM: Final = 15


def page_layout(paper: str, sideways: bool) -> QPageLayout:
    """Returns a sheet of paper; one that is not known is A4."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    upright, wide = QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape
    size = QPageSize(PAPERS.get(paper, PAPERS[USUAL]))
    return QPageLayout(size, wide if sideways else upright, margins, QPageLayout.Unit.Millimeter)
