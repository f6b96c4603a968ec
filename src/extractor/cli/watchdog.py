"""Code that runs for too long is stopped, whatever it does, and tells where it was.

Questions are answered in a forked process, which `faulthandler` watches from outside the interpreter: so a loop with a
bare `except:` ends too, and so does one inside a C library. Where a process cannot be forked (Windows), nothing is
watched and questions are answered right here.
"""

import faulthandler
import multiprocessing
import os
import re
import signal
from collections.abc import Callable
from contextlib import suppress
from tempfile import TemporaryFile
from traceback import extract_tb
from typing import IO, TYPE_CHECKING, Any, Generic, NamedTuple, NoReturn, TypeVar

from extractor.model.errors import ExtractorError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Q = TypeVar("Q")
A = TypeVar("A")

_FRAME = re.compile(r'^  File "(.+)", line (\d+) in ', re.MULTILINE)
_CAN_FORK = "fork" in multiprocessing.get_all_start_methods()


class Frame(NamedTuple):
    """A line of code that was at work."""

    file: str
    line: int


class StoppedError(Exception):
    """The answer was not finished; `why` says what happened, `frames` where, innermost first."""

    def __init__(self, why: str, frames: list[Frame]) -> None:
        """Keep what is known."""
        super().__init__(why, frames)
        self.why = why
        self.frames = frames

    def __str__(self) -> str:
        """Return what happened."""
        return self.why


class Watchdog(Generic[Q, A]):
    """Lets `answer` answer questions, each within `seconds` (0: no limit). Questions and answers are pickled."""

    def __init__(self, answer: Callable[[Q], A], seconds: float) -> None:
        """Start nothing yet: the process is forked with the first question."""
        self._answer = answer
        self._seconds = seconds
        self._child: BaseProcess | None = None
        self._channel: Connection[Any, Any] | None = None
        self._trace: IO[bytes] | None = None

    def ask(self, question: Q) -> A:
        """Return the answer to `question`.

        StoppedError if it takes too long, crashes the process or raises what no plugin may; ExtractorError as raised.
        """
        if not _CAN_FORK:
            return self._answer(question)
        channel = self._channel or self._start()
        try:
            channel.send(question)
            answer, failure = channel.recv()
        except (EOFError, ConnectionError):
            raise self._autopsy() from None
        if failure is not None:
            raise failure
        found: A = answer
        return found

    def close(self) -> None:
        """End the process."""
        if self._child is not None and self._channel is not None:
            self._channel.close()
            self._child.kill()
            self._child.join()
        if self._trace is not None:
            self._trace.close()
        self._child = self._channel = self._trace = None

    def _start(self) -> "Connection[Any, Any]":
        context = multiprocessing.get_context("fork")
        ours, theirs = context.Pipe()
        self._trace = TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._child = context.Process(target=self._serve, args=(ours, theirs), daemon=True)
        self._child.start()
        theirs.close()
        self._channel = ours
        return ours

    def _serve(self, ours: "Connection[Any, Any]", theirs: "Connection[Any, Any]") -> NoReturn:
        """Answer until the other end is closed. What a plugin prints must not mix with the answers, so: to stderr."""
        ours.close()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with suppress(OSError):
            os.dup2(2, 1)
        trace = self._trace
        assert trace is not None  # noqa: S101 - set before the fork
        faulthandler.enable(trace, all_threads=False)
        with suppress(EOFError, ConnectionError):
            while True:
                question = theirs.recv()
                if self._seconds:
                    faulthandler.dump_traceback_later(self._seconds, exit=True, file=trace)
                reply = self._reply(question)
                faulthandler.cancel_dump_traceback_later()
                theirs.send(reply)
        os._exit(0)

    def _reply(self, question: Q) -> tuple[A | None, Exception | None]:
        try:
            return self._answer(question), None
        except ExtractorError as error:
            return None, error
        except BaseException as error:  # noqa: BLE001 - a plugin may call sys.exit
            frames = [Frame(frame.filename, frame.lineno or 0) for frame in extract_tb(error.__traceback__)]
            return None, StoppedError(f"raised {type(error).__name__}: {error}", frames[::-1])

    def _autopsy(self) -> StoppedError:
        """Say how the process ended, and forget it."""
        child, trace = self._child, self._trace
        assert child is not None  # noqa: S101 - asked only after a start
        assert trace is not None  # noqa: S101
        child.join()
        trace.seek(0)
        dump = trace.read().decode("utf-8", "replace")
        frames = [Frame(file, int(line)) for file, line in _FRAME.findall(dump)]
        why = f"took more than {self._seconds:g} s" if dump.startswith("Timeout") else _end(child.exitcode)
        self.close()
        return StoppedError(why, frames)


def _end(code: int | None) -> str:
    if code is not None and code < 0:
        return f"crashed the process ({signal.Signals(-code).name})"
    return f"ended the process with exit code {code}"
