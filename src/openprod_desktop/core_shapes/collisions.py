"""What is said where two changed the same, and what became of it."""

from typing import Final

CORE_COLLISIONS: Final = (
    "A change to a long text arrived that is damaged, or made to harm. It is kept and not "
    "shown; everything else is as it should be.",
    "A part of openprod itself cannot be merged.",
    "Both tables have a field “{}”.",
    "Reopened: {}'s decision on {} arrived at {}; it was made without {}'s edit from {}.",
    "Reopened: {}'s edit from {} arrived at {}, after {} had decided on {}.",
    "Somebody uses a newer openprod. Some of their changes are kept and passed on, and will "
    "show once you update openprod.",
    "They are one record already.",
    "This production was restored from a backup, or your key is used on a copy of it. The work "
    "of both was put together; look at the collisions.",
    "Two different changes under one id arrived, of {} and {}: openprod never makes such, so "
    "somebody's computer runs something else. Both are kept and shown; look at what they say.",
    "Two different changes arrived under one number: somebody's computer was restored from a "
    "backup, or their key is used on two copies. Both are kept and put together.",
    "{}'s changes are dated {}, and this computer's clock shows {}. They are kept, and will "
    "show once it comes to that time; if this clock is behind, set it right.",
    "Changes here are dated {}, and this computer's clock shows {}. If this clock is behind, set "
    "it right. If another was ahead, those who were not there see them, and what is written here "
    "now, only once that time has come.",
    "{} and {} are kept apart. Lift that before you merge them.",
    "{} changed {} of {} while you changed {}.",
    "{} decided on {} for {}.",
    "{} decided on {} for {}; {}'s {} and {}'s {} did not stand.",
    "{} decided on {} for {}; {}'s {} did not stand.",
    "{} decided on {}, {} on {}, neither knowing of the other.",
    "{} decided on {}, {} on nothing, neither knowing of the other.",
    "{} had decided on {}, and took that back.",
    "{} kept {}.",
    "{} let go of {}.",
    "{} was deleted. Bring it back before you merge it.",
    "{}'s edit against {}'s edit: {said}.",
    "{}'s edit against {}'s “{said}”: {said}.",
    "{}'s {} {}, {}: {said}. Which one?",
    "{}'s {}: {said}. Which one?",
    "{}'s {}: {} cleared it, here it is empty.",
    "{}'s {}: {} cleared it, here it is {}.",
    "{}'s {}: {} set {}, here it is empty.",
    "{}'s {}: {} set {}, here it is {}.",
    "{}'s “{said}” against {}'s edit: {said}.",
    "{}'s “{said}” against {}'s “{said}”: {said}.",
    "{}, {}: {} cleared it, here it is empty.",
    "{}, {}: {} cleared it, here it is {}.",
    "{}, {}: {} set {}, here it is empty.",
    "{}, {}: {} set {}, here it is {}.",
    "{}: it was left alone, because you changed it since.",
    "{}: it was left alone, because {} changed it since.",
    "{}: its table was left alone, because you changed it since.",
    "{}: its table was left alone, because {} changed it since.",
    "{}: {said}. Which one?",
    "{}: {} changed it, here it is deleted.",
    "{}: {} deleted it while {said}. Keep or delete?",
    "{}: {} deleted it, here it is changed.",
    "{}: {} deleted this while {said}. Keep or delete?",
    "{}: {} was left alone, because you changed it since.",
    "{}: {} was left alone, because {} changed it since.",
    "“{}” in {} and “{}” in {} often mean the same.",
    "“{}” in {} and “{}” in {} were made to mean the same.",
)
