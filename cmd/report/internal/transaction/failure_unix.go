//go:build unix

package transaction

import "syscall"

// systemWords say what errors of the system mean.
var systemWords = []systemError{
	{syscall.ENOSPC, "the disk is full"},
	{syscall.EDQUOT, "you have used all the space that you may use on the disk"},
	{syscall.EROFS, "the disk can only be read"},
	{syscall.EFBIG, "it is larger than a file may be here"},
	{syscall.EIO, "the disk does not work"},
	{syscall.ENAMETOOLONG, "its name is too long"},
	{syscall.ENOTDIR, "one of the folders above it is a file"},
	{syscall.EMFILE, "too many files are open"},
}
