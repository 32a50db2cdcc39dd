"""What the panel says of everybody: who is here, how far along, and when others were."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from openprod_core.bus.network import Neighbour, NetworkState
from openprod_desktop.formatting.ages import moment
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.catching_up import CatchingUp
from openprod_desktop.models.people import People
from openprod_desktop.views.people_list import PersonLine

STATES: Final = {
    "same": tr("up to date"),
    "checking": tr("comparing"),
    "sending": tr("getting your changes"),
    "receiving": tr("sending changes"),
    "different": tr("shows something else; run “openprod verify” on both"),
}


def said_of(each: Neighbour) -> str:
    """Returns how far along a connected computer is."""
    if each.has:
        return tr_count("{count:,} change to come", "{count:,} changes to come", each.has)
    if each.state == "sending" and each.lacks:
        return tr("getting your changes, {lacks:,} to go", lacks=each.lacks)
    return STATES.get(each.state, each.state)


def person_lines(
    people: People,
    state: NetworkState,
    catching: CatchingUp,
    seen: Mapping[bytes, int],
    now: datetime,
) -> list[PersonLine]:
    """Returns a line for everybody: this person, those who are here, then the others.

    `seen` says when somebody was connected last, ms since 1970.
    """
    known = {each.actor: each for each in people.members()}
    found: list[PersonLine] = []
    if people.own:
        own = people.person(people.own)
        title = tr("{name} (you)", name=own.name)
        found.append(PersonLine(own, title, "", has_colour=people.own in known))
    for each in sorted(state.neighbours, key=lambda one: (one.name.casefold(), one.replica)):
        person = people.person(each.actor, each.name)
        title = person.name
        if each.actor == people.own:
            title = tr("{name} (you, on another computer)", name=person.name)
        share = catching.share(each)
        found.append(PersonLine(person, title, said_of(each), True, share, each.actor in known))
    here = {people.own, *(each.actor for each in state.neighbours)}
    for actor, member in known.items():
        if actor not in here:
            person = people.person(actor)
            if actor in seen:
                words = tr("last here {seen}", seen=moment(seen[actor], now))
            else:
                words = tr("last change {last_at}", last_at=moment(member.last_at, now))
            found.append(PersonLine(person, person.name, words, is_here=False))
    return found
