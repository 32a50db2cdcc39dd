"""The text of a file in whatever encoding it came."""

import io
from pathlib import Path

from openprod_core.storage.sheets.sniffing import sniff_encoding


def decoded(content: bytes) -> str:
    """Returns the text of a file's content, without a byte order mark.

    Raises:
        NotASheetError: it is no text in any encoding.
    """
    if not content:
        return ""
    encoding = sniff_encoding(Path("the file"), io.BytesIO(content))
    return content.decode(encoding, "replace").removeprefix("\ufeff")
