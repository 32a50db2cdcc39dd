"""What other computers do, and what waits for a newer openprod."""

from typing import Final

CORE_NETWORK: Final = (
    "A computer does not take this one for a member of its production.",
    "A computer said to be somebody else than it proved to be.",
    "A computer sent something else for “{}”.",
    "A computer that was called belongs to another production, or does not take this one for "
    "a member.",
    "An unexpected fault.",
    "Another computer and this one have the same changes and show different things.",
    "Another computer works as this one: it was copied with all that is on it.",
    "Ask for a new invite.",
    "From now on this one writes under a name of its own.",
    "It was not taken.",
    "Not as the history says on this computer, and made anew from it: {}.",
    "Run “openprod doctor --blobs”.",
    "Somebody's computer sent something else for “{}”.",
    "Syncing stopped: {sentence}",
    "There are two connections; one is enough.",
    "They were not taken.",
    "What both did since then is put together; look at the collisions.",
    "What came for “{}” is not what was attached.",
    "What this computer has for “{}” is not what was attached.",
    "openprod compares the two histories now.",
    "{count} changes arrived and wait: for earlier ones, or for their time.",
    "{count} changes came under the id of another change, which openprod never makes; they are "
    "kept and shown. Of: {}.",
    "{count} changes need a newer openprod to show.",
    "{count} changes to long texts are damaged, or made to harm; they are not shown.",
    "{} and this one have the same changes and show different things.",
    "{} sent changes that nobody asked for.",
    "{} went offline.",
    "{}'s computer sent something else for “{}”.",
)
