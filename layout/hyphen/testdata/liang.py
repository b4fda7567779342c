"""Writes words.tsv: words divided by TeX's patterns in a second way, which
tries every pattern at every place and uses no trie.

    python3 liang.py ../patterns.zip TEXTS > words.tsv

TEXTS is a folder of plain texts, one a language.
"""
import re
import sys
import zipfile

archive, texts = zipfile.ZipFile(sys.argv[1]), sys.argv[2]
minima = {}
for line in archive.read("index.tsv").decode().splitlines()[1:]:
    tag, left, right = line.split("\t")[:3]
    minima[tag] = int(left), int(right)

LANGUAGES = {"en-us": "en", "en-gb": "en", "de-1996": "de-1901", "fr": "fr", "es": "es", "pt": "pt-BR", "it": "it",
             "nl": "nl", "ru": "ru", "pl": "pl", "tr": "tr", "sv": "sv", "el-monoton": "el-monoton", "uk": "uk",
             "fi": "fi", "da": "da", "hr": "hr", "sl": "sl", "ca": "ca", "bg": "bg"}
for tag, file in LANGUAGES.items():
    patterns = {}
    for pattern in archive.read(f"hyph-{tag}.pat.txt").decode().split():
        letters = re.sub("[0-9]", "", pattern)
        digits = [int(d or 0) for d in re.split("[^0-9]", pattern)]
        patterns[letters] = digits
    exceptions = {}
    if f"hyph-{tag}.hyp.txt" in archive.namelist():
        for word in archive.read(f"hyph-{tag}.hyp.txt").decode().split():
            exceptions[word.replace("-", "")] = word
    left, right = minima[tag]
    with open(f"{texts}/{file}.txt", encoding="utf-8") as f:
        words = sorted({w for w in re.findall(r"[^\W\d_]{5,}", f.read()) if w == w.lower()})
    step = max(len(words) // 200, 1)
    for word in words[::step][:200]:
        if word in exceptions:
            print(tag, exceptions[word], sep="\t")
            continue
        padded = f".{word}."
        scores = [0] * (len(padded) + 1)
        for start in range(len(padded)):
            for end in range(start + 1, len(padded) + 1):
                for k, digit in enumerate(patterns.get(padded[start:end], [])):
                    scores[start + k] = max(scores[start + k], digit)
        out = "".join(("-" if i and left <= i <= len(word) - right and scores[i + 1] % 2 else "") + c for i, c in enumerate(word))
        print(tag, out, sep="\t")
