// Package mail makes messages and sends them.
//
// A Letter is a message to many, in one language. Draft writes it as a file that mail programs
// open; Sending sends it, one message a person, and keeps a Journal beside the list of people,
// so that a run that ended at any moment can go on: nobody is forgotten, and nobody has it twice.
package mail
