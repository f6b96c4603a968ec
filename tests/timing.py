"""How long an extraction takes, for tests that compare one cost with another."""

import gc
import time

from extractor import Extractor


def seconds(extractor: Extractor, text: str, content_type: str, url: str | None = None) -> float:
    """Return the processor time of one extraction, the garbage collector's apart: it looks at the whole process."""
    gc.disable()
    start = time.process_time()
    extractor.extract(text, url, content_type=content_type)
    taken = time.process_time() - start
    gc.enable()
    return taken
