"""HTTP for scripts: one request, a size and a time limit, and every host asked about."""

import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, Final
from urllib.parse import urlsplit

from openprod_core.domain.errors import UnavailableError
from openprod_core.scripts.values import BadArgumentError

TIMEOUT_S: Final = 20.0
SIZE_MAX: Final = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """What a server said."""

    status: int
    body: str | bytes
    headers: dict[str, str]


def host_of(url: str) -> str:
    """Returns the host of a URL, as permissions name it; with its port where it says one.

    Raises:
        BadArgumentError: it is no URL of the web.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BadArgumentError(f"“{url[:100]}” is no URL.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise BadArgumentError(f"“{url[:100]}” is no http or https URL.")
    return parts.hostname if port is None else f"{parts.hostname}:{port}"


def fetch(
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes | None,
    check_host: Callable[[str], None],
) -> HttpAnswer:
    """Asks a server; an answer that says no is an answer.

    Raises:
        RejectedError: a host on the way is not allowed. UnavailableError: there is no answer.
    """

    class Redirects(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *given: Any) -> Any:
            try:
                check_host(host_of(str(given[-1])))
            except BaseException:
                # Nobody else knows of the answer that asks us to go elsewhere.
                given[1].close()
                raise
            return super().redirect_request(*given)

    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        Redirects(),
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(url, body, dict(headers), method=method)
    if not request.has_header("User-agent"):
        request.add_header("User-agent", "openprod-script")
    try:
        with opener.open(request, timeout=TIMEOUT_S) as answer:
            return _read(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return _read(refused)
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise UnavailableError(f"{host_of(url)} does not answer ({reason}).") from error


def _read(answer: Any) -> HttpAnswer:
    content: bytes = answer.read(SIZE_MAX + 1)
    if len(content) > SIZE_MAX:
        raise BadArgumentError(f"The answer is larger than {SIZE_MAX // 1024 // 1024} MB.")
    body: str | bytes = content
    charset = answer.headers.get_content_charset() or "utf-8"
    with suppress(UnicodeDecodeError, LookupError):
        body = content.decode(charset)
    headers = {name.lower(): value for name, value in answer.headers.items()}
    return HttpAnswer(int(answer.status), body, headers)
