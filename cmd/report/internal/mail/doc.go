// Package mail makes messages and sends them.
//
// A Letter is a message to many people, in one language. Draft writes it as a file that mail programs open. A Mailing
// sends it, one message to each person, and keeps a Journal beside the list of people. So a run that was interrupted at
// any moment can go on: nobody is left out, and nobody gets the message twice.
package mail
