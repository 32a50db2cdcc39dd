"""Deeds on collisions: decided one by one, by person, by group, and decided again."""

from property.hand import Hand, deed


@deed(8)
def resolve(hand: Hand) -> None:
    found = hand.ws.conflicts()
    if found:
        conflict = hand.random.choice(found)
        value = hand.random.choice(conflict.tips).value
        hand.ws.resolve(conflict, value if conflict.kind != "delete" else hand.chance(0.5))


@deed(2)
def resolve_with_another_value(hand: Hand) -> None:
    found = [each for each in hand.ws.conflicts() if each.kind == "field" and each.field]
    if found:
        hand.ws.resolve(hand.random.choice(found), hand.word())


@deed(2)
def resolve_for_one_person(hand: Hand) -> None:
    found = hand.ws.conflicts()
    if found:
        tip = hand.random.choice(hand.random.choice(found).tips)
        hand.ws.resolve_all(found, tip.actor)


@deed(2)
def resolve_a_group(hand: Hand) -> None:
    groups = hand.ws.conflict_groups()
    if groups:
        group = hand.random.choice(groups)
        actor, _name = hand.random.choice(group.people)
        hand.ws.resolve_all(hand.ws.conflicts(group=group.id), actor)


@deed(2)
def decide_again(hand: Hand) -> None:
    found = [each for each in hand.ws.decisions() if each.losing]
    if found:
        decision = hand.random.choice(found)
        hand.ws.resolve(decision.conflict, hand.random.choice(decision.losing).value)
