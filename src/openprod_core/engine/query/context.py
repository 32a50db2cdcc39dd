"""What a query is read against besides its table: the schema, the day, who asks, what is given."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.schema import FieldType, Schema, TableDef
from openprod_core.domain.values import Value

SOURCE: Final = "$source"
OLD: Final = "$old"
NEW: Final = "$new"


@dataclass(frozen=True, slots=True)
class LinkType:
    """A type of links that there are, or that somebody has declared."""

    key: str
    properties: Mapping[str, FieldType] = field(default_factory=dict)
    """Those that are declared; a link may have others."""


@dataclass(frozen=True, slots=True)
class Source:
    """The record that `$source` stands for; `values` None: not known yet, only checked."""

    table: TableDef
    id: UUID | None = None
    values: Mapping[str, Value] | None = None
    """By field key."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever asks: a record for references, a name for text."""

    id: UUID
    """Their member record."""
    name: str


_NO_SCHEMA: Final = Schema()


def _nobody() -> Actor | None:
    return None


def _no_links() -> Mapping[str, LinkType]:
    return {}


@dataclass(frozen=True, slots=True)
class QueryContext:
    """Everything that names in a query can mean."""

    parse: ParseContext
    schema: Schema = _NO_SCHEMA
    links: Callable[[], Mapping[str, LinkType]] = _no_links
    """By key. Called only where a query speaks of links."""
    actor: Callable[[], Actor | None] = _nobody
    """Whoever asks; called only where a query speaks of them."""
    source: Source | None = None
    given: Mapping[str, Any] = field(default_factory=dict)
    """What further parameters stand for, by name with its `$`, such as $old and $new."""
    values: Sequence[Any] = ()
    """What question marks stand for, in order."""
    any_links: bool = False
    """Whether arrows may name links that nobody has made yet: there are none of them."""


def in_context(context: QueryContext | ParseContext) -> QueryContext:
    """Returns a context as it is, or around what reading typed values depends on."""
    return QueryContext(context) if isinstance(context, ParseContext) else context
