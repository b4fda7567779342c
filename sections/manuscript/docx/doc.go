// Package docx reads manuscripts from files of Word (.docx, ISO/IEC 29500-1: WordprocessingML), as Word, LibreOffice,
// Google Docs and Pages write them.
package docx
