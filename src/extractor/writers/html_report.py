"""An explanation as one HTML page: it needs no network and no script, and nothing in the text can become either."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from itertools import groupby

from extractor.model.roles import Role
from extractor.writers.explanation import Explanation, Line, Origin, Piece, Tally
from extractor.writers.palette import FATES, hue, word
from extractor.writers.visible import printable

_STYLE = """
:root{color-scheme:light dark;--tint:92%;--ink:28%;--paper:#fdfdfc;--text:#1f2328;--faint:#6e7781;--rule:#e4e6e8;--bar:62%}
@media (prefers-color-scheme:dark){:root{--tint:19%;--ink:74%;--paper:#15171a;--text:#dfe2e5;--faint:#8b949e;--rule:#2b3036;--bar:48%}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:15px/1.75 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
header,main,footer{max-width:76rem;margin:0 auto;padding:1.2rem 1.5rem}
h1{font-size:1.35rem;line-height:1.4;margin:.2rem 0}
.facts,.n,.why,footer{color:var(--faint);font-size:.82rem}
.facts b{font-weight:600;color:var(--text)}
.note{border-left:3px solid #d4a72c;padding-left:.7rem;margin:.5rem 0}
.bar{display:flex;height:.7rem;border-radius:.35rem;overflow:hidden;margin:1rem 0 .4rem;gap:1px}
.bar i{display:block;background:hsl(var(--h) 55% var(--bar))}
.legend{display:flex;flex-wrap:wrap;gap:.35rem .5rem;margin:.6rem 0;align-items:baseline}
.legend label{cursor:pointer;border-radius:.4rem;padding:0 .5rem;background:hsl(var(--h) 70% var(--tint));color:hsl(var(--h) 60% var(--ink));font-size:.85rem;white-space:nowrap}
.legend .fate{color:var(--faint);font-size:.82rem;padding-left:.3rem}
.legend input{margin:0 .35rem 0 0;vertical-align:-1px}
details{margin:.6rem 0;font-size:.85rem}
summary{cursor:pointer;color:var(--faint)}
table{border-collapse:collapse;margin:.4rem 0}
td,th{padding:.1rem .9rem .1rem 0;text-align:left;vertical-align:top}
th{color:var(--faint);font-weight:400}
td.r{text-align:right;font-variant-numeric:tabular-nums}
code{font:.8rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.l{display:grid;grid-template-columns:3.2rem 6.4rem minmax(0,1fr) 13rem;gap:0 .7rem;padding:.12rem 0;border-top:1px solid transparent}
.l:hover{border-top-color:var(--rule);background:hsl(210 20% 50%/.07)}
.n{text-align:right;font-variant-numeric:tabular-nums;user-select:none;text-decoration:none}
.k{font-size:.8rem;color:hsl(var(--h) 60% var(--ink));user-select:none}
.t{white-space:pre-wrap;overflow-wrap:anywhere}
.w{white-space:pre-line;font-size:.75rem;color:var(--faint);user-select:none;overflow-wrap:anywhere;line-height:1.5;padding-top:.2rem}
.l:target{outline:2px solid hsl(210 80% 60%)}
.p{border-radius:.25rem;padding:.05rem .1rem;background:hsl(var(--h) 75% var(--tint));color:hsl(var(--h) 60% var(--ink))}
.f-boilerplate{border-bottom:1px dotted hsl(var(--h) 60% 50%)}
.f-content{background:none;color:inherit}
.r-heading,.r-title{font-weight:600}
.t .r-heading{background:hsl(var(--h) 75% var(--tint));color:hsl(var(--h) 60% var(--ink))}
.gap{height:.7rem}
@media (max-width:48rem){.l{grid-template-columns:2.4rem 5.4rem minmax(0,1fr)}.w{grid-column:3}header,main,footer{padding:1rem .7rem}}
@media print{.legend input{display:none}}
"""


def to_html(explanation: Explanation, name: str) -> str:
    """Return the page for a file called `name`."""
    style = _STYLE + "".join(_role_rules(explanation))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    title = _safe(explanation.title or name)
    return "".join(
        [
            '<!doctype html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n',
            f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'\">\n",
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            '<meta name="referrer" content="no-referrer">\n',
            f"<title>{title} · extractor explain</title>\n<style>{style}</style>\n</head>\n<body>\n",
            *_header(explanation, title, name),
            "<main>\n",
            *_lines(explanation),
            "</main>\n<footer>Each character has one role and one rule: hold the pointer over a stretch to see it.</footer>\n",
            "</body>\n</html>\n",
        ]
    )


def _safe(text: str) -> str:
    """Return text of the page as it may stand in HTML, in attributes too; what is invisible is shown."""
    return escape(printable(text))


def _roles(explanation: Explanation) -> list[tuple[Role, list[Tally]]]:
    """Return the roles that occur, each with its rules."""
    return [(role, list(group)) for role, group in groupby(explanation.tallies, key=lambda tally: tally.role)]


def _role_rules(explanation: Explanation) -> Iterator[str]:
    """Yield the colour of each role, the width of its part of the bar, and what unticking it in the legend does."""
    for role, tallies in _roles(explanation):
        share = sum(tally.characters for tally in tallies) / max(1, explanation.characters)
        css = word(role)
        yield f".r-{css}{{--h:{hue(role)}}}.b-{css}{{width:{share:.4%}}}\n"
        yield f"body:has(#c-{css}:not(:checked)) .t .r-{css},body:has(#c-{css}:not(:checked)) .l.m-{css}{{display:none}}\n"


def _header(explanation: Explanation, title: str, name: str) -> Iterator[str]:
    known = [("site", explanation.site), ("family", explanation.family), ("served by", explanation.served_by)]
    facts = [f"{label} <b>{_safe(value)}</b>" for label, value in known if value]
    facts += [
        f"{explanation.characters:,} characters in {len(explanation.lines)} lines",
        f"region: {_safe(explanation.region)}",
        *(f"not {_safe(rival)}" for rival in explanation.rivals),
    ]
    yield f'<header>\n<div class="facts">{_safe(name)}{" · " + _safe(explanation.url) if explanation.url else ""}</div>\n'
    yield f'<h1>{title}</h1>\n<div class="facts">{" · ".join(facts)}</div>\n'
    for note in explanation.notes:
        yield f'<div class="note">{_safe(note)}</div>\n'
    roles = _roles(explanation)
    yield (
        '<div class="bar">'
        + "".join(f'<i class="r-{word(role)} b-{word(role)}" title="{word(role)}"></i>' for role, _ in roles)
        + "</div>\n"
    )
    yield "".join(_legend(explanation, roles))
    yield "".join(_sums(explanation)) + "</header>\n"


def _legend(explanation: Explanation, roles: list[tuple[Role, list[Tally]]]) -> Iterator[str]:
    """Yield a tick box a role: without its tick the role's text is out of sight."""
    sums = explanation.of_fate()
    yield '<div class="legend">'
    for fate, group in groupby(roles, key=lambda item: item[0].fate):
        share = sums[fate.name] / max(1, explanation.characters)
        yield f'<span class="fate">{FATES[fate][0]} {share:.0%}</span>'
        for role, tallies in group:
            size = sum(tally.characters for tally in tallies)
            box = f'<input type="checkbox" id="c-{word(role)}" checked>'
            yield f'<label class="r-{word(role)}">{box}{word(role)} {size:,}</label>'
    yield "</div>\n"


def _sums(explanation: Explanation) -> Iterator[str]:
    yield "<details><summary>rules</summary><table><tr><th>role<th>rule<th>characters<th>lines<th>why<th>declared</tr>\n"
    for tally in explanation.tallies:
        origin = explanation.origins.get(tally.rule, Origin(""))
        yield (
            f"<tr><td>{word(tally.role)}<td><code>{_safe(tally.rule)}</code><td class=r>{tally.characters:,}"
            f"<td class=r>{tally.lines or ''}<td>{_safe(origin.why)}<td><code>{_safe(origin.place)}</code></tr>\n"
        )
    yield "</table></details>\n"


def _lines(explanation: Explanation) -> Iterator[str]:
    """Yield the page, line by line, in order; blank lines leave a gap."""
    before = 0
    rules = ""
    for line in explanation.lines:
        if line.number > before + 1 and before:
            yield '<div class="gap"></div>\n'
        before = line.number
        own = "\n".join(dict.fromkeys(piece.rule for piece in line.pieces if piece.role is not Role.SPACE))
        yield _line(line, "″" if own == rules else own, explanation)
        rules = own


def _line(line: Line, rules: str, explanation: Explanation) -> str:
    role = Role.HEADING if line.mark.startswith("h") else line.main.role
    text = "".join(_piece(piece, explanation.origins.get(piece.rule)) for piece in line.pieces)
    whole = f" m-{word(line.main.role)}" if len({piece.role for piece in line.pieces}) == 1 else ""
    return (
        f'<div class="l{whole}" id="L{line.number}"><a class="n" href="#L{line.number}">{line.number}</a>'
        f'<span class="k r-{word(role)}">{line.mark or word(role)}</span><span class="t">{text}</span>'
        f'<code class="w">{_safe(rules)}</code></div>\n'
    )


def _piece(piece: Piece, origin: Origin | None) -> str:
    fate = piece.role.fate
    told = f"{word(piece.role)}, {FATES[fate][0]}\nby {piece.rule}"
    if origin:
        told += f"\n{origin.why}\n{origin.place}" if origin.why else f"\n{origin.place}"
    told += f"\ncharacters {piece.start:,} to {piece.end:,}"
    return (
        f'<span class="p f-{fate.name.lower()} r-{word(piece.role)}" title="{_safe(told)}">{_safe(piece.text)}</span>'
    )
