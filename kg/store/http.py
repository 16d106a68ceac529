"""HTTP for SPARQL endpoints: authentication, time limits, and repeats of what can be repeated safely.

Redirects are not followed, so that a password goes to no other server.
"""

from __future__ import annotations

import ipaddress
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlsplit, urlunsplit

from kg.errors import StoreError

TRIES = 3
SECONDS_BEFORE_NEXT = 0.5
SECONDS_AT_MOST = 10.0
_PASSING = (429, 502, 503, 504)


@dataclass(frozen=True)
class Credentials:
    """What an endpoint wants to see: a bearer token, or user and password (basic or digest, as it asks)."""

    user: str = ""
    password: str = ""
    token: str = ""


@dataclass(frozen=True)
class Answer:
    """The body of an answer, its media type without parameters, and its other headers."""

    body: bytes
    media_type: str
    headers: Mapping[str, str]


class Refused(StoreError):
    """An endpoint that answered with an error; ``status`` is its HTTP status."""

    def __init__(self, message: str, status: int, said: str) -> None:
        super().__init__(message)
        self.status = status
        self.said = said


class Http:
    """Sends requests to one endpoint."""

    def __init__(self, url: str, credentials: Credentials, timeout: float) -> None:
        self._timeout = timeout
        self._headers = {"User-Agent": "kg"}
        if credentials.token:
            self._headers["Authorization"] = f"Bearer {credentials.token}"
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        if credentials.user:
            server = urlunsplit((*urlsplit(url)[:2], "/", "", ""))
            passwords.add_password(None, server, credentials.user, credentials.password)
        self._digest = urllib.request.HTTPDigestAuthHandler(passwords)
        handlers: list[urllib.request.BaseHandler] = [
            _NoRedirect(),
            urllib.request.HTTPBasicAuthHandler(passwords),
            self._digest,
        ]
        if _is_here(urlsplit(url).hostname or ""):
            handlers.append(urllib.request.ProxyHandler({}))
        self._opener = urllib.request.build_opener(*handlers)

    def send(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str], repeatable: bool) -> Answer:
        """The answer to a request.

        ``repeatable`` says that a request that may have arrived can be sent again without harm; one that
        never reached the server is always sent again. Raises Refused for an answer that is an error, and
        StoreError where there is none.
        """
        fault: StoreError
        for attempt in range(1, TRIES + 1):
            request = urllib.request.Request(url, body, {**self._headers, **headers}, method=method)
            # The handler counts what it was refused, also where an authorized request is answered with an error.
            self._digest.reset_retry_count()
            try:
                with self._opener.open(request, timeout=self._timeout) as response:
                    return Answer(response.read(), response.headers.get_content_type(), _plain(response.headers))
            except urllib.error.HTTPError as error:
                again = repeatable and error.code in _PASSING
                fault, pause = _refusal(url, error), _pause(error.headers, attempt)
            except (OSError, EOFError) as error:
                reason = getattr(error, "reason", error)
                again = repeatable or isinstance(reason, ConnectionRefusedError)
                fault, pause = _silence(url, reason), SECONDS_BEFORE_NEXT * 2**attempt
            except Exception as error:  # http.client raises its own tree, which is no OSError
                again, fault, pause = repeatable, _silence(url, error), SECONDS_BEFORE_NEXT * 2**attempt
            if attempt == TRIES or not again:
                raise fault
            time.sleep(pause)
        raise AssertionError("unreachable")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _plain(headers: Message) -> dict[str, str]:
    return {name.lower(): str(value) for name, value in headers.items()}


def _refusal(url: str, error: urllib.error.HTTPError) -> Refused:
    said = error.read(2000).decode("utf-8", "replace").strip()
    line = " ".join(said.split())[:300]
    return Refused(f"{_shown(url)} answered {error.code} {error.reason}: {line}".rstrip(": "), error.code, said)


def _silence(url: str, reason: object) -> StoreError:
    what = getattr(reason, "strerror", None) or reason
    return StoreError(f"no answer from {_shown(url)}: {what}", "is the endpoint running, and its address right?")


def _pause(headers: Message, attempt: int) -> float:
    wanted = headers.get("Retry-After", "")
    seconds = float(wanted) if wanted.isdigit() else SECONDS_BEFORE_NEXT * 2**attempt
    return min(seconds, SECONDS_AT_MOST)


def _shown(url: str) -> str:
    return url.partition("?")[0]
