"""Has Typst set one file: the process that is measured."""

import sys

import typst

typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], pdf_standards=["ua-1", "a-2a"])
