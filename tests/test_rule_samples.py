"""Every built-in rule shows a line that it takes and an innocent line that it leaves alone."""

from collections.abc import Iterator

import pytest

from extractor import Extractor
from extractor.model.text import fold_spaces
from extractor.rules.compile import Compiled
from extractor.rules.rule import Rule, Verb, Where

EXTRACTOR = Extractor()


def pattern_rules() -> Iterator[Compiled]:
    """Yield the rules that plugins declare by a pattern; no selectors, no signals, not the ends of stretches."""
    seen: set[str] = set()
    for compiled in EXTRACTOR.loaded.book.program.rules:
        rule = compiled.rule
        is_declared = rule.verb is not Verb.SIGNAL and rule.where is not Where.NODE and not compiled.is_end
        if is_declared and compiled.id not in seen:
            seen.add(compiled.id)
            yield compiled


RULES = list(pattern_rules())


def takes(compiled: Compiled, line: str) -> bool:
    """Whether a rule's pattern takes a line, seen as pages are seen."""
    return compiled.match(fold_spaces(line)) is not None


def test_all_built_in_plugins_load() -> None:
    assert EXTRACTOR.problems == []
    assert RULES


@pytest.mark.parametrize("rule", [compiled.rule for compiled in RULES], ids=[compiled.id for compiled in RULES])
def test_a_rule_has_a_reason_and_samples_of_both_kinds(rule: Rule) -> None:
    assert rule.why
    assert rule.hits
    assert rule.misses


@pytest.mark.parametrize("compiled", RULES, ids=[compiled.id for compiled in RULES])
def test_a_rule_takes_its_hits_and_leaves_its_misses(compiled: Compiled) -> None:
    assert [line for line in compiled.rule.hits if not takes(compiled, line)] == []
    assert [line for line in compiled.rule.misses if takes(compiled, line)] == []
