"""What can be wrong with a spreadsheet file, one class each.

Every message names the file and says what to do. `path` is kept as given.
"""

from pathlib import Path

from openprod_core.domain.errors import RejectedError, UnavailableError


class SheetFileError(RejectedError):
    """A spreadsheet file cannot be used as it is."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


class SheetNotFoundError(SheetFileError):
    """There is no file of this name."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, f"There is no file “{path.name}” in “{path.parent}”. Was it moved or renamed?"
        )


class SheetIsFolderError(SheetFileError):
    """The name is a folder's."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}” is a folder. Choose a file inside it.")


class SheetEmptyError(SheetFileError):
    """The file holds nothing."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}” is empty: there is nothing in it to import.")


class NotASheetError(SheetFileError):
    """The content is not a spreadsheet that we read."""

    def __init__(self, path: Path, why: str = "") -> None:
        reason = f" ({why})" if why else ""
        super().__init__(
            path,
            f"“{path.name}” is not a spreadsheet that can be read here{reason}. "
            "Save it as CSV or Excel (.xlsx) and try again.",
        )


class SheetProtectedError(SheetFileError):
    """The workbook wants a password."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f"“{path.name}” is protected with a password. "
            "Save a copy without a password and import that.",
        )


class SheetDamagedError(SheetFileError):
    """The workbook begins like one and cannot be read to its end."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            path,
            f"“{path.name}” is damaged and cannot be read ({why}). "
            "Open it in a spreadsheet program, save it again and try once more.",
        )
        self.why = why


class ExportDamagedError(SheetFileError):
    """A file of another program begins like one and cannot be read to its end."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            path,
            f"“{path.name}” is damaged and cannot be read ({why}). "
            "Export it again from the program that it comes from.",
        )
        self.why = why


class NoSuchSheetError(SheetFileError):
    """The workbook has no sheet of this name."""

    def __init__(self, path: Path, sheet: str, sheets: tuple[str, ...]) -> None:
        held = ", ".join(f"“{name}”" for name in sheets)
        super().__init__(path, f"“{path.name}” has no sheet “{sheet}”. It has {held}.")
        self.sheet = sheet
        self.sheets = sheets


class SheetTooLargeError(SheetFileError):
    """The file goes past one of our limits."""

    def __init__(self, path: Path, what: str, limit: int) -> None:
        super().__init__(
            path,
            f"“{path.name}” is too large to import: {what}; the limit is {limit:,}. "
            "Split it into smaller files.",
        )
        self.limit = limit


class SheetSuspiciousError(SheetFileError):
    """The file is small and would unpack to something enormous."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            path,
            f"“{path.name}” was not opened: {what}, which no ordinary spreadsheet does. "
            "If you trust it, open it in a spreadsheet program and save it as CSV.",
        )


class UnknownEncodingError(SheetFileError):
    """Somebody asked for an encoding that does not exist."""

    def __init__(self, path: Path, encoding: str) -> None:
        super().__init__(
            path, f"“{encoding}” is not an encoding known here. Choose another for “{path.name}”."
        )
        self.encoding = encoding


class UnreadableTextError(SheetFileError):
    """The bytes are not text in the encoding at hand."""

    def __init__(self, path: Path, encoding: str, line: int) -> None:
        super().__init__(
            path,
            f"“{path.name}” is not text in {encoding}: line {line:,} or one soon after cannot be "
            "read. Choose another encoding, or save the file as CSV UTF-8.",
        )
        self.encoding = encoding
        self.line = line


class BadDelimiterError(SheetFileError):
    """Somebody asked for a separator that cannot be one."""

    def __init__(self, path: Path, delimiter: str) -> None:
        super().__init__(
            path,
            f"“{delimiter}” cannot separate the columns of “{path.name}”. Choose one character, "
            "such as a comma or a semicolon.",
        )
        self.delimiter = delimiter


class NulByteError(SheetFileError):
    """A line holds a NUL byte, which no text does."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__(
            path,
            f"Line {line:,} of “{path.name}” holds a NUL byte, so the file is damaged or not text. "
            "Export it again from where it came from.",
        )
        self.line = line


class UnclosedQuoteError(SheetFileError):
    """A quotation mark swallows the rest of the file."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__(
            path,
            f"A quotation mark in the row that starts at line {line:,} of “{path.name}” is never "
            "closed. Correct that line and import the file again.",
        )
        self.line = line


class UnknownEndingError(SheetFileError):
    """A file is to be written with an ending that names no format."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, f"“{path.name}” should end in .csv, .tsv or .xlsx, so that the format is clear."
        )


class CellTooLongError(SheetFileError):
    """A text does not fit a cell of an Excel file."""

    def __init__(self, path: Path, heading: str, length: int, limit: int) -> None:
        super().__init__(
            path,
            f"A text under “{heading}” has {length:,} characters; a cell of an Excel file holds "
            f"{limit:,}. Save as CSV instead.",
        )
        self.heading = heading
        self.length = length
        self.limit = limit


class SheetUnreadableError(UnavailableError):
    """The machine did not let us read the file."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"“{path.name}” in “{path.parent}” could not be read ({why}). "
            "Check that you may open it and that the disk is connected."
        )
        self.path = path


class SheetUnwritableError(UnavailableError):
    """The machine did not let us write the file; what was there before still is."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"“{path.name}” could not be saved in “{path.parent}” ({why}). Close it in other "
            "programs, check the folder and the free space, or choose another place."
        )
        self.path = path
