package transaction

import "syscall"

// systemWords say what errors of the system mean (System Error Codes, winerror.h).
var systemWords = []systemError{
	{syscall.Errno(112), "the disk is full"},          // ERROR_DISK_FULL
	{syscall.Errno(39), "the disk is full"},           // ERROR_HANDLE_DISK_FULL
	{syscall.Errno(19), "the disk can only be read"},  // ERROR_WRITE_PROTECT
	{sharingViolation, "another program has it open"}, // ERROR_SHARING_VIOLATION
	{syscall.Errno(206), "its name is too long"},      // ERROR_FILENAME_EXCED_RANGE
}
