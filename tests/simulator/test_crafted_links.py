"""Links that no honest computer makes: whatever comes first, everybody ends up with one state."""

from itertools import permutations
from uuid import UUID

from openprod_core import Workspace
from openprod_core.domain import operations as ops
from openprod_core.domain.core_schema import edge_property_id
from simulator.checkers import check_converged, check_rebuilt, check_sound, content
from simulator.world import Peer, World


def say(peer: Peer, *operations: ops.Operation) -> None:
    """Has a peer write operations as they are."""
    peer.world.wait()
    with peer.ws.engine.bench.writer.draft("edit", "crafted") as draft:
        draft.add(operations)


def check_any_order(world: World) -> Workspace:
    """Holds: all orders in which the newest bundles may arrive give one state; returns one."""
    peers = [*world.all]
    common = [*peers[0].ws.bundles_since({})][: world.deliveries]
    world.heal()
    world.run_until_quiet()
    check_converged(peers)
    newest = [each for each in peers[0].ws.bundles_since({}) if each not in common]
    for order in permutations(newest):
        eve, invite = world.identity("eve"), peers[0].ws.invite()
        with Workspace.join(None, invite, eve, clock=peers[0].now_ms) as late:
            late.receive([*common, *order])
            assert late.facts().held_back == 0
            assert content(late) == content(peers[0].ws)
    check_sound(peers[0].ws)
    check_rebuilt(peers[1].ws)
    return peers[0].ws


def begin(world: World) -> tuple[list[Peer], bytes, bytes, bytes]:
    """Returns three people apart, two records that all have, and a fresh id."""
    peers = world.peers("alex", "jordan", "sam")
    ws = peers[0].ws
    ws.create_table("People", [{"name": "Name"}])
    jane, scene = ws.import_records("people", [{"name": "Jane"}, {"name": "Scene"}])
    world.run_until_quiet()
    world.deliveries = len([*ws.bundles_since({})])
    world.partition(*[[peer] for peer in peers])
    return peers, jane.bytes, scene.bytes, ws.engine.bench.ids.entity_id()


def test_two_links_under_one_id_are_one_by_the_first_of_them(world: World) -> None:
    (alex, jordan, sam), jane, scene, edge = begin(world)
    say(alex, ops.CreateEdge(edge, "uses", jane, scene, {"role": "a", "note": 1}))
    say(jordan, ops.CreateOrderedEdge(edge, "runs", scene, jane, "V", {"role": "b"}))
    say(sam, ops.DeleteEdge(edge, []))

    ws = check_any_order(world)

    rows = ws.engine.bench.store.edges.all()
    assert [(row.type, row.ordered) for row in rows] == [("uses", 0)]


def test_a_link_may_come_before_what_it_joins_and_after_what_is_said_of_it(world: World) -> None:
    (alex, jordan, sam), jane, _scene, edge = begin(world)
    record = alex.ws.engine.bench.ids.entity_id()
    table = alex.ws.tables()[0]
    say(alex, ops.CreateEdge(edge, "uses", jane, record, {"role": "a"}))
    say(
        jordan,
        ops.SetField(edge, edge_property_id("note").bytes, "by its id", []),
        ops.SetEdgeProperty(edge, "role", "b", []),
        ops.MoveOrderedEdge(edge, "V", []),
    )
    say(sam, ops.Records(table.id.bytes, [table.fields[0].id.bytes], record, [["late"]]))
    say(sam, ops.CreateEdge(bytes(15) + b"\1", "knows", record, record, {"note": "named"}))

    ws = check_any_order(world)

    [out] = [each for each in ws.edges(table_record(ws, "Jane")) if each.type == "uses"]
    assert out.properties == {"note": "by its id", "role": "b"}
    assert out.target_title == "late"


def table_record(ws: Workspace, name: str) -> UUID:
    """Returns the record of a name."""
    return next(record.id for record in ws.records("people") if record["name"] == name)


def test_links_that_join_each_other_and_records_that_are_links_hold_nobody_up(
    world: World,
) -> None:
    (alex, jordan, sam), jane, scene, edge = begin(world)
    other = alex.ws.engine.bench.ids.entity_id()
    say(alex, ops.CreateEdge(edge, "loops", other, other, {"role": "a"}))
    say(alex, ops.DeleteEntity(other, []))
    say(jordan, ops.CreateEdge(other, "loops", edge, edge, {}))
    say(jordan, ops.CreateEdge(jane, "is", jane, scene, {"role": 1}))
    say(sam, ops.DeleteEntity(jane, []), ops.DeleteEdge(edge, []))

    check_any_order(world)


def test_new_places_for_one_link_twice_count_once(world: World) -> None:
    (alex, jordan, sam), jane, scene, edge = begin(world)
    say(alex, ops.CreateOrderedEdge(edge, "runs", jane, scene, "V", {}))
    say(jordan, ops.RebalanceOrderedEdges([(edge, "a", []), (edge, "b", [])]))
    say(sam, ops.MoveOrderedEdge(edge, "k", []))

    ws = check_any_order(world)

    assert ws.conflicts() == []
    assert [row.position for row in ws.edges(table_record(ws, "Jane"))] == ["k"]
