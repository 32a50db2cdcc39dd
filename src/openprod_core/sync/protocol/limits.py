"""How much a connection may ask of this computer. PROTOCOL.md lists them with their reasons."""

from typing import Final

from openprod_core.domain.codec import BODY_SIZE_LIMIT
from openprod_core.domain.identity import SIGNATURE_SIZE

VERSION: Final = 1
"""The version that this openprod speaks."""
OLDEST_VERSION: Final = 1
"""The oldest that it still understands."""

FRAME_MAX: Final = 1024 * 1024
"""Bytes of one frame, without its length."""
GREETING_MAX: Final = 64 * 1024
"""Bytes of a frame before the other side has introduced itself."""
PORTION_MAX: Final = 256 * 1024
"""Bytes of bundles that we put into one frame; a larger bundle goes in parts."""
BUNDLE_MAX: Final = BODY_SIZE_LIMIT + SIGNATURE_SIZE
"""Bytes of one bundle that comes in parts."""
OUTGOING_FULL: Final = 1024 * 1024
"""From here on nothing more is read from the log for a peer that is slow to take it."""
OUTGOING_MAX: Final = 8 * 1024 * 1024
"""From here on a peer gets no news pushed; it asks when it has caught up."""
ARRIVED_MAX: Final = 16 * 1024 * 1024
"""Bytes that wait to be applied, from where on we stop reading from a peer."""

CLOCK_MAX: Final = 10_000
"""Logs in one clock."""
GREETING_CLOCK_MAX: Final = 800
"""Logs in a greeting; the others follow at once as news."""
NAME_MAX: Final = 200
SENTENCE_MAX: Final = 1_000
BLOB_PIECE_MAX: Final = 256 * 1024

GREETING_WITHIN_MS: Final = 5_000
FRAME_WITHIN_MS: Final = 30_000
"""A frame that has begun must be whole by then."""
PING_AFTER_MS: Final = 3_000
"""Silence after which we ask whether the other side is still there."""
GONE_AFTER_MS: Final = 9_000
"""Silence after which it is not."""
PRESENCE_EVERY_MS: Final = 200
NEWS_EVERY_MS: Final = 100
"""Foreign bundles are told of at most this often: whoever made them has usually sent them."""
CALM_MS: Final = 500
"""Nothing must have moved for so long before state hashes are compared."""
DERIVE_EVERY_MS: Final = 10 * 60_000
"""A computer that differs from others derives its tables anew at most this often."""
FUTILE_MS: Final = 30_000
"""What a peer could not give us is not asked of it again before that."""
STUCK_MS: Final = 20_000
"""A peer that has promised bundles and sent none for so long is not waited for."""
MESSAGES_MAX: Final = 1_000
"""Messages of one second, bundles aside; nobody honest comes near."""
