"""How a code turns into an invite: SPAKE2, then one sealed message each way. Sans-IO.

SPAKE2 (Abdalla and Pointcheval 2005, as the `spake2` package has it) gives both sides one
key exactly when both know the code, and tells whoever does not know it nothing to work on
at home: each guess needs an exchange of its own, and is counted. The one who joins
confirms first, so an invite leaves only for somebody who has shown the code.
"""

from typing import Final

import msgspec
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from spake2 import SPAKE2_A, SPAKE2_B, SPAKEError
from spake2.ed25519_basic import NotOnCurve

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hashing import digest

FRAME_MAX: Final = 8 * 1024
VERSION: Final = 1
_JOINER: Final = b"openprod/join/1 joiner"
_MEMBER: Final = b"openprod/join/1 member"


class WrongCodeError(UntrustedError):
    """The two sides do not have the same code."""

    def __init__(self) -> None:
        super().__init__("The code was not the right one. Ask for it again and type it anew.")


class BadJoiningError(UntrustedError):
    """The other side does not speak this exchange."""

    def __init__(self) -> None:
        super().__init__("The other computer does not answer as openprod does. Nobody joined.")


class Knock(msgspec.Struct, frozen=True, array_like=True, tag=1):
    """Joiner to member: half of the exchange. `asks`: the code is on the joiner's screen.

    Who asks says a name, so that the member knows whom to go to; it proves nothing.
    """

    version: int
    asks: bool
    half: bytes
    name: str = ""


class Answer(msgspec.Struct, frozen=True, array_like=True, tag=2):
    """Member to joiner: the other half."""

    half: bytes


class Proof(msgspec.Struct, frozen=True, array_like=True, tag=3):
    """Joiner to member: who I am, sealed with the key."""

    sealed: bytes


class Welcome(msgspec.Struct, frozen=True, array_like=True, tag=4):
    """Member to joiner: the invite, sealed with the key."""

    sealed: bytes


class Sorry(msgspec.Struct, frozen=True, array_like=True, tag=5):
    """Member to joiner: no, and why: wrong, closed, declined, full."""

    reason: str


Message = Knock | Answer | Proof | Welcome | Sorry
_DECODER: Final = msgspec.msgpack.Decoder(Message)


def encode(message: Message) -> bytes:
    """Returns a message as a frame's content."""
    return msgspec.msgpack.encode(message)


def decode(data: bytes) -> Message:
    """Returns the message in a frame.

    Raises:
        BadJoiningError: it is none.
    """
    try:
        found: Message = _DECODER.decode(data)
    except (msgspec.DecodeError, ValueError) as error:
        raise BadJoiningError from error
    return found


@dataclass(frozen=True, slots=True)
class Person:
    """Who wants to join."""

    name: str
    actor: bytes


class JoinerSide:
    """The side that wants in."""

    def __init__(self, signs: str, who: Person, *, asks: bool = False) -> None:
        self._who = who
        self._spake = SPAKE2_A(signs.encode(), idA=_JOINER, idB=_MEMBER)
        self._box: SecretBox | None = None
        self.knock = Knock(VERSION, asks, self._spake.start(), who.name if asks else "")

    def prove(self, answer: Answer) -> Proof:
        """Takes the other half; returns what shows that we have the code.

        Raises:
            BadJoiningError: the half is none.
        """
        self._box = _box(self._spake, answer.half)
        packed = msgspec.msgpack.encode((self._who.name, self._who.actor))
        return Proof(bytes(self._box.encrypt(packed)))

    def invite(self, welcome: Welcome) -> str:
        """Returns the invite.

        Raises:
            WrongCodeError: whoever answered does not know the code.
        """
        assert self._box is not None
        try:
            return self._box.decrypt(welcome.sealed).decode()
        except (CryptoError, UnicodeDecodeError) as error:
            raise WrongCodeError from error


class MemberSide:
    """The side that lets somebody in."""

    def __init__(self, signs: str, knock: Knock) -> None:
        spake = SPAKE2_B(signs.encode(), idA=_JOINER, idB=_MEMBER)
        self.answer = Answer(spake.start())
        self._box = _box(spake, knock.half)

    def check(self, proof: Proof) -> Person:
        """Returns who wants in.

        Raises:
            WrongCodeError: they do not have the code.
        """
        try:
            packed = self._box.decrypt(proof.sealed)
            name, actor = msgspec.msgpack.decode(packed, type=tuple[str, bytes])
        except (CryptoError, msgspec.DecodeError, ValueError) as error:
            raise WrongCodeError from error
        return Person(name[:100], actor)

    def welcome(self, invite: str) -> Welcome:
        """Returns the invite, sealed for the one who has the code."""
        return Welcome(bytes(self._box.encrypt(invite.encode())))


def _box(spake: SPAKE2_A | SPAKE2_B, half: bytes) -> SecretBox:
    try:
        return SecretBox(digest(b"openprod/join/1 key" + spake.finish(half)))
    except (SPAKEError, NotOnCurve, ValueError, AssertionError, IndexError) as error:
        raise BadJoiningError from error
