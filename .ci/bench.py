"""Run the benchmark and compare it with the floors in floors.toml; exit 1 where quality or speed slipped.

usage: bench.py PATH_TO_BENCHMARK
"""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

SLACK = 1.25
"""How far over its ceiling a cost may be: shared machines are noisy."""


def failures(floors: dict[str, dict[str, dict[str, float]]], figures: dict[str, dict[str, float]]) -> list[str]:
    """Print each figure beside its bound and return a sentence for each that is out of bounds."""
    found = []
    for track, bounds in floors.items():
        for kind, metrics in bounds.items():
            for metric, bound in metrics.items():
                figure = figures[track][metric]
                limit = bound * SLACK if track == "speed" else bound
                is_good = figure >= bound if kind == "at_least" else figure <= limit
                print(
                    f"{'ok ' if is_good else 'BAD'} {track:<10} {metric:<34} {figure:>10.4f}  {kind.replace('_', ' ')} {bound}"
                )
                if not is_good:
                    found.append(f"{track} {metric} is {figure:.4f}, {kind.replace('_', ' ')} {bound} was promised")
    return found


def main() -> int:
    """Run the tracks that have floors."""
    floors = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
    command = [sys.executable, sys.argv[1], *floors, "--json"]
    figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603 - our own
    found = failures(floors, figures)
    print(*found, sep="\n", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
