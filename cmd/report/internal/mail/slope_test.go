package mail

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// sizes are the numbers of people of the benchmarks. What a person costs must not grow with them.
func sizes() []int { return []int{1_000, 10_000, 100_000} }

// perPerson reports what each of some people costs.
func perPerson(b *testing.B, people int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(people), "ns/person")
}

// BenchmarkReadPeople reads lists.
func BenchmarkReadPeople(b *testing.B) {
	for _, n := range sizes() {
		var list strings.Builder
		list.WriteString("name,address,language\n")
		for i := range n {
			fmt.Fprintf(&list, "Wren %d,wren%d@owl.example,en\n", i, i)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				problems := new(diag.List)
				people := ReadPeople(source.NewFile("people.csv", list.String()), []string{"en"}, problems)
				if len(people) != n || problems.Len() > 0 {
					b.Fatalf("%d people, %d problems", len(people), problems.Len())
				}
			}
			perPerson(b, n)
		})
	}
}

// BenchmarkFaultyPeople reads lists in which each line is wrong, and says so.
func BenchmarkFaultyPeople(b *testing.B) {
	for _, n := range sizes() {
		list := "address\n" + strings.Repeat("nobody\n", n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				problems := new(diag.List)
				file := source.NewFile("people.csv", list)
				if people := ReadPeople(file, []string{"en"}, problems); len(people) > 0 || problems.Len() != n {
					b.Fatalf("%d people, %d problems", len(people), problems.Len())
				}
				if diag.Few(problems.Sorted(), nil, "") == "" {
					b.Fatal("nothing is said")
				}
			}
			perPerson(b, n)
		})
	}
}

// BenchmarkOpenJournal opens the two files of a journal by which everybody has the message.
func BenchmarkOpenJournal(b *testing.B) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			folder := b.TempDir()
			names := []string{filepath.Join(folder, "a.journal"), filepath.Join(folder, "b.journal")}
			j, err := OpenJournal(testHead(), testClock, names[0])
			if err != nil {
				b.Fatal(err)
			}
			var lines []string
			for i := range n {
				for _, state := range []State{Sending, Sent} {
					lines = append(lines, j.line(fmt.Sprintf("wren%d@owl.example", i), entry{state, ""}))
				}
			}
			if err := j.files[0].append(lines...); err != nil {
				b.Fatal(err)
			}
			if err := j.Close(); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				j, err := OpenJournal(testHead(), testClock, names...)
				if err != nil {
					b.Fatal(err)
				}
				if state, _ := j.State("wren0@owl.example"); state != Sent {
					b.Fatalf("the state is %d", state)
				}
				if err := j.Close(); err != nil {
					b.Fatal(err)
				}
			}
			perPerson(b, n)
		})
	}
}

// BenchmarkRecord notes events in both files, each on the disk before the next.
func BenchmarkRecord(b *testing.B) {
	folder := b.TempDir()
	j, err := OpenJournal(testHead(), time.Now, filepath.Join(folder, "a.journal"), filepath.Join(folder, "b.journal"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = j.Close() }()
	for b.Loop() {
		if err := j.Record("wren@owl.example", Sending, ""); err != nil {
			b.Fatal(err)
		}
	}
}
