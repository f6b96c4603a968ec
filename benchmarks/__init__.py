"""How good and how quick: this extractor beside others, on any folder of pages with gold; see `python -m benchmarks --help`."""
