"""The program's own pictures of pages against poppler's of the finished file: the two
painters prove each other."""
import subprocess

from PIL import Image, ImageChops, ImageFilter, ImageStat

# At 72 pixels an inch, which the letters of a dense table fill, these differ by as much as a fault does: poppler sets
# letters on whole pixels from head to foot.
PPI = 96
# The most that a page may differ on average, of 255, once both are a little blurred: the
# programs smooth edges in ways of their own, and thin lines most of all.
MOST = 3


def pages(folder, pattern):
    return [Image.open(f).convert("RGB") for f in sorted(folder.glob(pattern))]


def difference(a, b):
    size = min(a.width, b.width), min(a.height, b.height)
    a, b = (i.crop((0, 0, *size)).filter(ImageFilter.BoxBlur(1)) for i in (a, b))
    return sum(ImageStat.Stat(ImageChops.difference(a, b)).mean) / 3


def judge_all(program, root, work):
    """All pages of our reports and examples: how many were compared, and the complaints."""
    out, count = [], 0
    reports = [root / "report.toml", *sorted(root.glob("examples/*/report.toml")), *sorted(root.glob("cmd/report/testdata/examples/*/report.toml"))]
    for n, report in enumerate(reports):
        folder = work / "pixels" / str(n)
        for command in (["pages", "--ppi", str(PPI)], ["build", "--edition", "screen"]):
            made = subprocess.run([program, command[0], "-q", *command[1:], "-o", folder, report], capture_output=True, text=True)
            assert made.returncode == 0, made.stderr
        file = next(folder.glob("*.pdf"))
        subprocess.run(["pdftoppm", "-r", str(PPI), "-png", file, folder / "poppler"], check=True)
        ours, theirs = pages(folder, "*-screen-*.png"), pages(folder, "poppler-*.png")
        if len(ours) != len(theirs):
            out.append(f"{report}: {len(ours)} pictures of {len(theirs)} pages")
        for page, (a, b) in enumerate(zip(ours, theirs), 1):
            count += 1
            if (found := difference(a, b)) > MOST:
                out.append(f"{report}: page {page} differs from poppler's by {found:.2f} of 255")
        others = [difference(a, b) for a, b in zip(ours, theirs[1:])]
        if sum(others) / len(others) <= MOST:
            out.append(f"{report}: pictures of other pages pass")
    return count, out
