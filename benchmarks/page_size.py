# ruff: noqa: T201  (a script, not a package; it prints)
"""Time whole pages of 10 kB to 10 MB, as text and as HTML: the cost of a kilobyte should not grow with the page.

    python benchmarks/page_size.py

A page is made of the pages of `corpus/`, over and over, so that it has everything that pages have: furniture, bylines,
headings, comments. Each figure is microseconds a kilobyte of UTF-8, bytes to JSON, the best of three runs. A new extractor
is made for each size: no line is remembered from the smaller ones.
"""

import time
from itertools import cycle
from pathlib import Path

import orjson

from extractor import Extractor

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
WARM = 5_000
"""Bytes of a page that is extracted first, since patterns are compiled when they are first tried."""
CORPUS = Path(__file__).resolve().parent.parent / "corpus"


def grown(parts: list[bytes], size: int) -> bytes:
    """Return a page of `size` bytes; a part is cut at a line's end."""
    page = bytearray()
    for part in cycle(parts):
        page += part + b"\n"
        if len(page) >= size:
            return bytes(page[: page.rfind(b"\n", 0, size)])
    return b""


def parts(name: str) -> list[bytes]:
    """Return the pages of the corpus that are UTF-8, without what may stand once only."""
    found = [path.read_bytes() for path in sorted(CORPUS.glob(f"*/*/{name}"))]
    bodies = [page.partition(b"<body")[2].partition(b">")[2] or page for page in found]
    return [body.rpartition(b"</body")[0] or body for body in bodies if _is_utf8(body)]


def _is_utf8(page: bytes) -> bool:
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def cost(page: bytes) -> float:
    """Return microseconds a kilobyte, the best of three."""
    best = float("inf")
    for _ in range(3):
        extractor = Extractor()
        extractor.extract(page[:WARM])
        begin = time.process_time()
        orjson.dumps(extractor.extract(page, "https://qingluan.example/1.html").to_dict())
        best = min(best, time.process_time() - begin)
    return best * 1e6 / (len(page) / 1e3)


def main() -> None:
    """Print the figures."""
    print("microseconds a kilobyte" + "".join(f"{size / 1e3:>12,.0f} kB" for size in SIZES))
    texts, pages = parts("page.txt"), [b"<!DOCTYPE html><title>x</title><body>", *parts("page.html")]
    for name, of in (("text", texts), ("HTML", pages)):
        print(f"{name:23}" + "".join(f"{cost(grown(of, size)):>15.1f}" for size in SIZES), flush=True)


if __name__ == "__main__":
    main()
