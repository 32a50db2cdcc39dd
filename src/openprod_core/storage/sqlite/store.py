"""Everything that one connection offers, under one name."""

from pathlib import Path
from typing import Final

from openprod_core.storage.sqlite.asking import AskStore
from openprod_core.storage.sqlite.bundle_names import BundleNames
from openprod_core.storage.sqlite.collisions import CollisionStore
from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.edges import EdgeStore
from openprod_core.storage.sqlite.findings import FindingStore
from openprod_core.storage.sqlite.identity import PairStore
from openprod_core.storage.sqlite.meta import STATE_HASH, Meta
from openprod_core.storage.sqlite.news import NewsStore
from openprod_core.storage.sqlite.oplog import Oplog
from openprod_core.storage.sqlite.overlays import OverlayStore
from openprod_core.storage.sqlite.pasts import PastStore
from openprod_core.storage.sqlite.registers import RegisterStore
from openprod_core.storage.sqlite.scans import ScanStore
from openprod_core.storage.sqlite.search import SearchStore
from openprod_core.storage.sqlite.staging import StagingStore
from openprod_core.storage.sqlite.tables import TableStore
from openprod_core.storage.sqlite.usage import UsageStore
from openprod_core.storage.sqlite.views import ViewStore

_DERIVED: Final = (
    "entities",
    "layouts",
    "blocks",
    "tips",
    "conflicts",
    "touches",
    "texts",
    "pair_tips",
    "pair_joins",
    "edges",
    "edge_names",
    "edge_properties",
    "waiting",
    "search_pending",
    "search_words",
)


class Store:
    """A workspace's database file, opened."""

    def __init__(
        self, path: Path | str, *, read_only: bool = False, full_sync: bool = False
    ) -> None:
        self.database = Database(path, read_only=read_only, full_sync=full_sync)
        self.meta = Meta(self.database)
        self.oplog = Oplog(self.database)
        self.bundle_names = BundleNames(self.database)
        self.registers = RegisterStore(self.database)
        self.pairs = PairStore(self.database)
        self.edges = EdgeStore(self.database)
        self.tables = TableStore(self.database)
        self.search = SearchStore(self.database)
        self.scans = ScanStore(self.database, self.tables)
        self.views = ViewStore(self.database, self.tables)
        self.asks = AskStore(self.database)
        self.pasts = PastStore(self.database)
        self.collisions = CollisionStore(self.database)
        self.overlays = OverlayStore(self.database)
        self.staging = StagingStore(self.database)
        self.usage = UsageStore(self.database)
        self.news = NewsStore(self.database)
        self.findings = FindingStore(self.database)

    def clear_derived(self) -> None:
        """Removes all derived state, before a replay; inside a transaction."""
        self.tables.drop_all()
        for table in _DERIVED:
            self.database.execute(f"DELETE FROM {table}")
        self.meta.set(STATE_HASH, b"")

    def close(self) -> None:
        """Closes the connection."""
        self.database.close()
