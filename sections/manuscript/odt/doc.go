// Package odt reads manuscripts from text files of OpenDocument (.odt, ISO/IEC 26300-1), as LibreOffice writes them.
package odt
