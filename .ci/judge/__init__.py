"""Judges PDF files of the program with tools that are not ours.

generate   reports to judge beside the examples, with what their text must be
verapdf    PDF/UA-1 and PDF/A by veraPDF, one process for all files
tools      qpdf, mutool, poppler and ghostscript read each file without complaint
texts      poppler, mutool and the structure give the source's text back
structure  what veraPDF does not see: places, destinations, labels
sizes      what other tools could still save
printing   the edition for printers: the rules of PDF/X-4, and the plates
faults     files broken on purpose, each of which a judge must refuse
"""
