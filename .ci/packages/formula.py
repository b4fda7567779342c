"""Writes the formula for Homebrew: formula.py VERSION URL FOLDER, with the archives in the folder."""
import hashlib
import pathlib
import sys

version, url, folder = sys.argv[1], sys.argv[2].rstrip("/"), pathlib.Path(sys.argv[3])


def source(system, processor):
    """The lines that name the archive of a system; none if it was not made."""
    archive = folder / f"report-{version}-{system}-{processor}.tar.gz"
    if not archive.exists():
        return []
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    return [f'      url "{url}/{archive.name}"', f'      sha256 "{digest}"']


print("class Report < Formula")
print('  desc "Sets annual reports as branded PDF from one TOML file"')
print('  homepage "https://annualreport.example"')
print(f'  version "{version}"')
print('  license "MIT"')
for block, system in (("on_macos", "darwin"), ("on_linux", "linux")):
    print(f"\n  {block} do")
    for choice, processor in (("on_intel", "amd64"), ("on_arm", "arm64")):
        lines = source(system, processor)
        if lines:
            print(f"    {choice} do")
            print("\n".join(lines))
            print("    end")
    print("  end")
print("\n  def install")
print('    bin.install "report"')
print('    doc.install "docs", "CHANGELOG.md"')
print("  end")
print("\n  test do")
print('    assert_match version.to_s, shell_output("#{bin}/report version")')
print("  end")
print("end")
