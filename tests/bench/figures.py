"""Figures: what was measured, beside its budget and beside plain SQLite in the same run."""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

PROCESSOR: Final = "OPENPROD_BENCH_PROCESSOR"
"""Where this is set, the processor's time counts; children of the bench inherit it."""


def now() -> float:
    """Returns seconds of the clock, or of the processor, from some beginning on."""
    return time.process_time() if PROCESSOR in os.environ else time.perf_counter()


@dataclass
class Stopwatch:
    """Seconds of a block, once it has ended."""

    seconds: float = 0.0


@contextmanager
def timed() -> Iterator[Stopwatch]:
    """Measures a block."""
    watch = Stopwatch()
    began = now()
    try:
        yield watch
    finally:
        watch.seconds = now() - began


def percentiles(work: Callable[[int], Any], times: int) -> tuple[float, float]:
    """Returns median and 99th percentile, in seconds, of many runs of `work(n)`."""
    taken: list[float] = []
    for n in range(times):
        began = now()
        work(n)
        taken.append(now() - began)
    taken.sort()
    return statistics.median(taken), taken[min(len(taken) - 1, len(taken) * 99 // 100)]


@dataclass
class Figures:
    """Prints each figure as it comes, and keeps it."""

    names: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)

    def heading(self, text: str) -> None:
        """Begins a group."""
        print(f"\n{text}")

    def show(
        self,
        name: str,
        value: float,
        unit: str,
        *,
        most: float | None = None,
        least: float | None = None,
        plain: float | None = None,
        ratio_most: float | None = None,
    ) -> None:
        """Prints a figure; `plain` is what plain SQLite took for the same, in the same unit."""
        budget, within = "", True
        if most is not None:
            budget, within = f"≤ {_number(most)} {unit}", value <= most
        if least is not None:
            budget, within = f"≥ {_number(least)} {unit}", value >= least
        ratio = "" if not plain else f"{value / plain:.1f} × plain"
        if plain and ratio_most is not None:
            ratio += f" (≤ {ratio_most:g})"
            within = within and value / plain <= ratio_most
        has_budget = bool(budget) or ratio_most is not None
        mark = ("within" if within else "OVER") if has_budget else ""
        print(f"  {name:<52} {_number(value):>10} {unit:<6} {budget:<18} {ratio:<22} {mark}")
        self.names.append(name)
        if has_budget and not within:
            self.over.append(name)


def _number(value: float) -> str:
    if value >= 1_000:
        return f"{value:,.0f}"
    return f"{value:.3g}"
