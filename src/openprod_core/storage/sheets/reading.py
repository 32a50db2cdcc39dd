"""Reads any file that holds rows, by its content and not by its ending."""

from pathlib import Path

from openprod_core.storage.sheets.csv_file import read_csv
from openprod_core.storage.sheets.opening import first_bytes
from openprod_core.storage.sheets.rows import SheetRows
from openprod_core.storage.sheets.xlsx_file import OLE_MAGIC, ZIP_MAGIC, read_workbook
from openprod_core.storage.trade.reading import read_trade_file


def read_sheet(
    path: Path,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> SheetRows:
    """Reads one sheet of the file at `path`; what is None is guessed.

    Raises:
        SheetFileError: the file cannot be used; a leaf of it says why.
        SheetUnreadableError: the machine did not let us read it.
    """
    of_trade = read_trade_file(path, sheet)
    if of_trade is not None:
        return of_trade
    start = first_bytes(path, len(OLE_MAGIC))
    if start.startswith(ZIP_MAGIC) or start == OLE_MAGIC:
        return read_workbook(path, sheet)
    return read_csv(path, encoding, delimiter)
