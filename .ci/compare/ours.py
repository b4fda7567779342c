"""Writes a report as the program reads it."""

from .content import Chapter, Report


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def listed(texts: list[str]) -> str:
    return "[" + ", ".join(quoted(t) for t in texts) + "]"


def chapter(c: Chapter, number: int) -> list[str]:
    lines = ["", "[[section]]", 'kind = "narrative"', f'id = "chapter-{number}"', f"title = {quoted(c.title)}"]
    text = c.text + [f"![{p.alt}]({p.file})" for p in c.pictures]
    lines += ['text = """', "\n\n".join(text), '"""']
    for t in c.tables:
        columns = ", ".join(f"{{ title = {quoted(h)} }}" for h in t.heads)
        lines += ["", "[[section.table]]", f"caption = {quoted(t.caption)}", f"columns = [{columns}]", "rows = ["]
        lines += [f"  {listed(row)}," for row in t.rows]
        lines.append("]")
    return lines


def report(r: Report) -> str:
    lines = [
        "[report]", 'title = "Yearbook"', "date = 2031-05-01", 'language = "en"', 'slug = "yearbook"',
        "", "[organisation]", 'name = "Union of Tidal Bell Keepers"',
        "", "[brand]", 'primary = "#17324d"', 'accent = "#b3541e"',
    ]
    for i, c in enumerate(r.chapters):
        lines += chapter(c, i + 1)
    return "\n".join(lines) + "\n"
