"""Commands on modules: the tables, views, rules and scripts of a department."""

from collections.abc import Mapping
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field


@dataclass(frozen=True, slots=True)
class AdoptModule:
    """-> module_rows.AdoptionReport. One undoable step; everybody in the production has it then.

    `source` is the key of a module that is on this computer or in the production, or the path of
    a folder with a module.toml. Adopts, upgrades or brings back; what stands already stays.
    """

    source: str
    join: Mapping[str, UUID] = field(default_factory=dict)
    """Module's table -> table here whose rows are taken into it, fields alike made one."""
    samples: bool = False
    """Also puts the module's sample rows in."""


@dataclass(frozen=True, slots=True)
class RemoveModule:
    """-> None. Its views, rules, checks and scripts rest; tables and all that is in them stay."""

    module: str
