// Package yearfolder makes the folder of the report of the next year: the report, the files that it names and its
// catalogues, all of them or none. What else lies in the folder of last year's report is left there and named.
package yearfolder
