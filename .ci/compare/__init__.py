"""Compares the program with Typst: the same content, whole processes, in pairs."""
