package main

import (
	"bytes"
	"os"
	"syscall"
	"unsafe"

	"annualreport/layout/parallel"
)

// firstHeap is for how many bytes of the heap huge pages are requested: more than a report of 200 pages needs. What is
// not used takes no memory. The stack with such a frame has 128 MB, so that the advice stays inside of it.
const firstHeap = 124 << 20

// hugePage is the size of a huge page.
const hugePage = 2 << 20

// adviseHugePages asks Linux to use pages of 2 MB instead of 4 KB for the next part of the heap. A long run touches
// most of its memory only once. With small pages a fifth of its time is spent in the kernel, which provides one page
// after another.
func adviseHugePages() {
	if !givesOnAdvice() {
		return
	}
	// The runtime knows one kind of memory that it takes from the heap and gives back without a collection: the stack
	// of a goroutine, when it ends. What is allocated next takes its addresses.
	parallel.Do(1, func(int) { adviseStack(nil) })
}

// givesOnAdvice reports whether the kernel gives huge pages to programs that ask for them. If it gives them to none or
// to all programs, the advice only costs time: the Go runtime clears addresses that were freed once more.
func givesOnAdvice() bool {
	setting, err := os.ReadFile("/sys/kernel/mm/transparent_hugepage/enabled")
	return err == nil && bytes.Contains(setting, []byte("[madvise]"))
}

// room is as large as the first part of the heap.
type room [firstHeap]byte

// adviseStack asks for huge pages (madvise(2)) for its own frame, of which it touches nothing but the top. The frame is
// so large because there would be a room as an argument in it, if there were a room.
//
//go:noinline
func adviseStack(r *room) {
	if r != nil {
		takeRoom(*r)
	}
	var top byte
	end := uintptr(unsafe.Pointer(&top)) &^ (hugePage - 1)
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, end-firstHeap, firstHeap, syscall.MADV_HUGEPAGE)
}

// takeRoom has a room as its argument.
//
//go:noinline
func takeRoom(room) {}
