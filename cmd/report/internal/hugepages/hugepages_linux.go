package hugepages

import (
	"bytes"
	"syscall"
	"unsafe"

	"annualreport/layout/parallel"
)

// size is the size of a huge page, in bytes.
const size = 2 << 20

// init asks for the first part of the heap, before it is used. The runtime makes packages ready in the order of their
// paths, each as soon as what it imports is ready; so this one comes before all libraries but those of Go.
func init() {
	if !givesOnAdvice() {
		return
	}
	skipped = make([]byte, bytesBeforePage())
	parallel.Do(1, func(int) { adviseShort(nil) })
}

// skipped is never used. It takes the addresses up to the next huge page, where the kernel has given small pages before
// it was asked. It costs no memory, since nothing is written to it.
var skipped []byte

// bytesBeforePage is how many bytes lie between what was allocated last and the next huge page, but for the last 64 KB:
// there the stack begins that gives the advice, and what is written to it must not lie in the huge page.
func bytesBeforePage() uintptr {
	const kept = 64 << 10
	probe := make([]byte, kept)
	at := uintptr(unsafe.Pointer(unsafe.SliceData(probe))) + kept
	return max(size-at%size, kept) - kept
}

// Advise asks for huge pages for so much of the heap as a report of 200 pages needs. What is not used takes no memory.
func Advise() {
	if givesOnAdvice() {
		parallel.Do(1, func(int) { adviseLong(nil) })
	}
}

// givesOnAdvice reports whether the kernel gives huge pages to programs that ask for them. If it gives them to none or
// to all programs, the advice only costs time: the Go runtime clears addresses that were freed once more.
func givesOnAdvice() bool {
	file, err := syscall.Open("/sys/kernel/mm/transparent_hugepage/enabled", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return false
	}
	defer func() { _ = syscall.Close(file) }()
	var setting [64]byte
	n, _ := syscall.Read(file, setting[:])
	return bytes.Contains(setting[:max(n, 0)], []byte("[madvise]"))
}

// The runtime knows one kind of memory that it takes from the heap and gives back without a collection: the stack of a
// goroutine, when it ends. What is allocated next takes its addresses. The frames of the functions below are so large
// because there would be a room as an argument in them, if there were a room, and a copy of it. Nothing is written to
// them. Stacks have powers of two; a frame leaves 8 KB of one for what else a goroutine needs.
type (
	shortRoom [8<<20 - 4<<10]byte
	longRoom  [64<<20 - 4<<10]byte
)

// adviseShort asks for huge pages for a part of the heap of 16 MB.
//
//go:noinline
func adviseShort(r *shortRoom) {
	if r != nil {
		takeShortRoom(*r)
	}
	adviseBelow(uintptr(unsafe.Pointer(&r)))
}

// adviseLong asks for huge pages for a part of the heap of 128 MB.
//
//go:noinline
func adviseLong(r *longRoom) {
	if r != nil {
		takeLongRoom(*r)
	}
	adviseBelow(uintptr(unsafe.Pointer(&r)))
}

// adviseBelow asks for huge pages (madvise(2)) between its own frame and a higher address on its stack.
//
//go:noinline
func adviseBelow(top uintptr) {
	var own byte
	begin := (uintptr(unsafe.Pointer(&own)) + size - 1) &^ (size - 1)
	end := top &^ (size - 1)
	if begin < end {
		_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, begin, end-begin, syscall.MADV_HUGEPAGE)
	}
}

// takeShortRoom has a room as its argument.
//
//go:noinline
func takeShortRoom(shortRoom) {}

// takeLongRoom has a room as its argument.
//
//go:noinline
func takeLongRoom(longRoom) {}
