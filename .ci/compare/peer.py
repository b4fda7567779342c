"""Writes a report as Typst reads it, and has Typst set it."""

from .content import Chapter, Report

HEAD = """#set document(title: "Yearbook", author: "Union of Tidal Bell Keepers")
#set page(paper: "a4", margin: 25mm, numbering: "1", header: context { if here().page() > 1 [#text(8pt)[Tidal Bells]] })
#set text(font: "Source Serif 4", size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true)
#show figure: set block(breakable: true)
#page(fill: rgb("#17324d"), header: none)[#v(1fr)#text(36pt, fill: white)[Yearbook]#v(1fr)]
#outline(depth: 3)
"""


def escaped(text: str) -> str:
    return "".join("\\" + c if c in "\\#*_`$@<>~[]" else c for c in text)


def chapter(c: Chapter) -> list[str]:
    lines = ["#pagebreak()", "= " + escaped(c.title), ""]
    for t in c.text:
        if t.startswith("## "):
            lines += ["", "== " + escaped(t[3:]), ""]
        elif t.startswith("- "):
            lines.append("- " + escaped(t[2:]))
        else:
            lines += ["", escaped(t), ""]
    for p in c.pictures:
        lines.append(f'#figure(image("{p.file}", alt: "{p.alt}", width: 100%))')
    for t in c.tables:
        cells = "".join(f"[{escaped(cell)}]," for row in t.rows for cell in row)
        heads = ",".join(f"[{escaped(h)}]" for h in t.heads)
        lines.append(f"#figure(table(columns: {len(t.heads)}, table.header({heads}), {cells}), caption: [{t.caption}])")
    return lines


def report(r: Report) -> str:
    lines = [HEAD]
    for c in r.chapters:
        lines += chapter(c)
    return "\n".join(lines) + "\n"
