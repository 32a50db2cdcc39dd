"""What the hub asks of the engine, as jobs for its thread and what the hub is told of them."""

from collections.abc import Callable
from typing import Any

from openprod_core.sync import effects as fx
from openprod_core.sync.hub import Hub
from openprod_core.sync.replica import Replica

Job = Callable[[Replica], Any]
Then = Callable[[Hub, Any], None]


def work_of(effect: fx.Effect, now: Callable[[], int]) -> tuple[Job, Then]:
    """Returns the job that an effect asks for, and how to tell the hub what came of it."""
    match effect:
        case fx.Apply(link, bundles):
            return _applying(link, bundles, now)
        case fx.Read(link, request, clock, bytes_max):
            return (
                lambda replica: replica.read(link, request, clock, bytes_max),
                lambda hub, found: hub.was_read(
                    link, request, found[0], is_last=found[1], now_ms=now()
                ),
            )
        case fx.StopReading(link, request):
            return lambda replica: replica.stop_reading(link, request), lambda _hub, _found: None
        case fx.ReadHeads(link):
            return (
                lambda replica: replica.heads(),
                lambda hub, heads: hub.heads_were_read(link, heads),
            )
        case fx.CompareHeads(link, heads):
            return (
                lambda replica: replica.forked(heads),
                lambda hub, logs: hub.forks_were_found(link, logs),
            )
        case fx.DeriveAnew(link):
            return _deriving_anew(link, now)
    raise AssertionError(effect)


def _deriving_anew(link: int, now: Callable[[], int]) -> tuple[Job, Then]:
    def derive(replica: Replica) -> Any:
        mended = replica.derive_anew()
        return mended, dict(replica.clock()), replica.state_hash()

    return derive, lambda hub, found: hub.was_derived_anew(link, *found, now())


def _applying(link: int, bundles: tuple[bytes, ...], now: Callable[[], int]) -> tuple[Job, Then]:
    size = sum(map(len, bundles))

    def apply(replica: Replica) -> Any:
        rejected = replica.receive(bundles).rejected
        return rejected, dict(replica.clock()), replica.state_hash()

    return apply, lambda hub, found: hub.applied(link, size, found[1], found[2], found[0], now())
