"""XML files of others: read with bounds, and without anything that they could expand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from openprod_core.storage.sheets.errors import ExportDamagedError, SheetSuspiciousError

DEPTH_MAX: Final = 200


def parse_xml(path: Path, content: bytes) -> Element:
    """Returns the root of a document.

    Raises:
        ExportDamagedError: it is not well formed.
        SheetSuspiciousError: it defines entities, or nests without end.
    """
    try:
        root: Element = fromstring(content)
    except ParseError as error:
        raise ExportDamagedError(path, str(error)) from error
    except (DefusedXmlException, RecursionError) as error:
        raise SheetSuspiciousError(path, "it defines words of its own (entities)") from error
    except (ValueError, LookupError) as error:
        raise ExportDamagedError(path, str(error)) from error
    for _element, depth in _walk(root):
        if depth > DEPTH_MAX:
            raise SheetSuspiciousError(path, f"it nests more than {DEPTH_MAX} deep")
    return root


def _walk(root: Element) -> Iterator[tuple[Element, int]]:
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        yield element, depth
        waiting += [(child, depth + 1) for child in element]


def text_of(element: Element | None) -> str:
    """Returns the text in an element and in all below it, on one line."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def child_text(element: Element, name: str) -> str:
    """Returns the text of the first child of this name; empty where there is none."""
    return text_of(element.find(name))
