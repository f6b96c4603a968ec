"""Code in text dumps is told from prose by its lines."""

import pytest

from extractor import Extractor

EXTRACTOR = Extractor()
PROSE = "小服务跑了半年，磁盘忽然满了，一看是日志文件涨到了三十多个吉字节。\n\n"


def code_of(text: str) -> list[str]:
    return [block.text for block in EXTRACTOR.extract(text).blocks if block.type == "code"]


@pytest.mark.parametrize(
    "code",
    [
        "import sqlite3\n\ndef connect(path):\n    conn = sqlite3.connect(path)\n    return conn",
        'int main() {\n\tprintf("hi");\n\treturn 0;\n}',
        "$ systemctl restart notes\ndone",
        "a = connect()\nb = a.backup(pages=256)   # 每次 256 页",
    ],
    ids=["Python", "C", "shell", "a comment"],
)  # fmt: skip
def test_code_keeps_its_lines_and_indents(code: str) -> None:
    doc = EXTRACTOR.extract(PROSE + code + "\n\n" + PROSE)
    assert code_of(PROSE + code + "\n\n" + PROSE) == [code]
    assert code in doc.text


@pytest.mark.parametrize(
    "lines",
    [
        "Python\nSQLite",
        "This is an English sentence.\nIt is followed by another one, which says no more.",
        "ISBN 978-7-0000-0000-0\nhttps://notes.example/?id=3&page=2",
        "2023-01-02\n2023-01-03",
        "x = 3",
    ],
)
def test_words_sentences_and_addresses_are_no_code(lines: str) -> None:
    assert code_of(f"{PROSE}{lines}\n\n{PROSE}等号 = 也出现在正文里；分号也是。\n") == []
