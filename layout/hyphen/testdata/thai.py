"""Puts the words of Thai into the archive of patterns.

    python3 thai.py ../patterns.zip words_th.txt

Of the list are kept the words of Thai letters alone; long ones that are put together of
others, as names and proverbs are, are left out: lines end inside of them."""
import sys
import unicodedata
import zipfile

archive, source = sys.argv[1:3]
LONG, PART = 10, 3  # letters

words = {"ณ"}
for w in open(source, encoding="utf-8"):
    w = w.strip()
    if len(w) > 1 and all("\u0e01" <= c <= "\u0e4e" and unicodedata.category(c) in ("Lo", "Mn", "Lm") for c in w):
        words.add(w)


def compound(word):
    """Whether a word is others, one behind the other."""
    reached = {0}
    for at in range(len(word)):
        if at in reached:
            reached |= {end for end in range(at + PART, len(word) + 1) if end - at < len(word) and word[at:end] in words}
    return len(word) in reached


kept = sorted((w for w in words if len(w) <= LONG or not compound(w)), key=lambda w: w.encode())
licence = """words-th.txt: words of Thai from PyThaiNLP 5.4.0 (words_th.txt), those of Thai letters alone, without long compounds.
CC0 1.0 Universal: the authors have waived all copyright and related rights.
https://creativecommons.org/publicdomain/zero/1.0/
"""
with zipfile.ZipFile(archive) as z:
    files = {i.filename: (i.date_time, z.read(i)) for i in z.infolist()}
date = next(iter(files.values()))[0]
files["words-th.txt"] = date, ("\n".join(kept) + "\n").encode()
files["licences/words-th.txt"] = date, licence.encode()
with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
    for name, (when, data) in files.items():
        info = zipfile.ZipInfo(name, when)
        info.compress_type = zipfile.ZIP_DEFLATED
        z.writestr(info, data, compresslevel=9)
print(len(words), "words,", len(kept), "kept")
