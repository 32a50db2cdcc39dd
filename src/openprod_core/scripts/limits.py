"""How much a run of a script may use, and what is said where it uses more."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, Self

_NAMES_IN_OPTIONS: Final = {
    "instructions": "steps",
    "time_s": "running_s",
    "memory_mb": "memory_mb",
    "shutdown_s": "shutdown_s",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one run. A script's options may ask for more, up to MOST."""

    steps: int = 1_000_000_000
    """Instructions of Lua."""
    running_s: float = 60.0
    """Time in which it runs; waiting for a person or a network does not count."""
    waiting_s: float = 3_600.0
    """Time in which it waits, in all."""
    memory_mb: int = 256
    writes: int = 200_000
    log_lines: int = 10_000
    shutdown_s: float = 5.0
    """For `on_shutdown`, whatever the run came to."""

    @classmethod
    def asked(cls, options: Mapping[str, Any], ceiling: "Limits | None" = None) -> Self:
        """Returns the limits that a script's options ask for; what makes no sense is left."""
        found = cls()
        most = ceiling or MOST
        for key, name in _NAMES_IN_OPTIONS.items():
            value = options.get(key)
            if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
                kind = type(getattr(found, name))
                found = replace(found, **{name: kind(value)})
        capped = {
            each.name: min(getattr(found, each.name), getattr(most, each.name))
            for each in fields(cls)
        }
        return replace(found, **capped)

    def plain(self) -> dict[str, Any]:
        """Returns them as they travel to the process."""
        return asdict(self)


MOST: Final = Limits(20_000_000_000, 1_800.0, 86_400.0, 1_024, 1_000_000, 100_000, 60.0)
OF_TRIGGERS: Final = replace(
    Limits(), steps=200_000_000, running_s=10.0, waiting_s=30.0, writes=20_000
)


def sentence(why: str, limits: Limits) -> str:
    """Returns what a person reads where a run was stopped."""
    return {
        "steps": f"It ran through {limits.steps:,} steps without coming to an end; "
        "it probably goes round in circles here.",
        "time": f"It ran for {limits.running_s:g} seconds without coming to an end; "
        "it probably goes round in circles here.",
        "waiting": f"It waited for {limits.waiting_s:g} seconds in all, longer than a script may.",
        "memory": f"It asked for more than {limits.memory_mb} MB of memory.",
        "writes": f"It made {limits.writes:,} changes, more than one run may.",
        "log": f"It wrote {limits.log_lines:,} lines of output, more than one run may.",
        "cancelled": "It was stopped by hand.",
        "closing": "It was stopped, because the production was closed.",
        "revoked": "It was stopped, because a permission that it needs was taken back.",
        "crash": "Its process ended by itself.",
    }.get(why, why)
