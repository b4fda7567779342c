package hugepages

import (
	"bytes"
	"syscall"
	"unsafe"

	"annualreport/layout/parallel"
)

// size is the size of a huge page, in bytes.
const size = 2 << 20

// init asks before the heap is used. The runtime makes packages ready in the order of their paths, each as soon as what
// it imports is ready; so this one comes before all libraries but those of Go.
func init() {
	if !givesOnAdvice() {
		return
	}
	skipped = make([]byte, bytesBeforePage())
	// The runtime knows one kind of memory that it takes from the heap and gives back without a collection: the stack
	// of a goroutine, when it ends. What is allocated next takes its addresses.
	parallel.Do(1, func(int) { adviseStack(nil) })
}

// skipped is never used. It takes the addresses up to the next huge page, where the kernel has given small pages before
// it was asked. It costs no memory, since nothing is written to it.
//
//lint:ignore U1000 it holds addresses
var skipped []byte

// bytesBeforePage is how many bytes lie between what was allocated last and the next huge page, but for the last 64 KB:
// there the stack begins that gives the advice, and what is written to it must not lie in the huge page.
func bytesBeforePage() uintptr {
	const kept = 64 << 10
	probe := make([]byte, kept)
	at := uintptr(unsafe.Pointer(unsafe.SliceData(probe))) + kept
	return max(size-at%size, kept) - kept
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

// room is half of the part of the heap that huge pages are requested for: as much as a report of 200 pages needs. What
// is not used takes no memory. It leaves 8 KB of a stack, which has a power of two, for what else a goroutine needs.
type room [32<<20 - 4<<10]byte

// adviseStack asks for huge pages for its own frame. The frame is so large because there would be a room as an argument
// in it, if there were a room, and a copy of it. Nothing is written there.
//
//go:noinline
func adviseStack(r *room) {
	if r != nil {
		takeRoom(*r)
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

// takeRoom has a room as its argument.
//
//go:noinline
func takeRoom(room) {}
