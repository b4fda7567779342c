package manuscript

// What a report cannot keep of the files of any word processor.
var (
	LossOfComments = Loss{What: "comments",
		Cure: "answer them in the manuscript"}
	LossOfInserted = Loss{What: "insertions that nobody accepted",
		Cure: "they are taken as accepted"}
	LossOfDeleted = Loss{What: "deletions that nobody accepted",
		Cure: "they are taken as accepted"}
	LossOfHidden = Loss{What: "words that are hidden",
		Cure: "show them in the manuscript if they are to be printed"}
	LossOfFormulas = Loss{What: "formulas",
		Cure: "their signs stand in one line: look at them, or use pictures"}
	LossOfFields = Loss{What: "numbers of pages, dates and times that the program counts",
		Cure: "they stand as the manuscript shows them: look at each, and write links for references"}
	LossOfStruck = Loss{What: "words that are struck through",
		Cure: "they stand as they are: delete them if they are to go"}
	LossOfUnderline = Loss{What: "underlined words",
		Cure: "make words strong with ** instead"}
	LossOfCapitals = Loss{What: "words that the manuscript shows in other letters, as in capitals",
		Cure: "they stand as they were typed: type capitals, or [words]{.smallcaps}, where it matters"}
	LossOfDrawings = Loss{What: "drawings",
		Cure: "save them as .svg or .png, and add them as pictures"}
	LossOfBoxes = Loss{What: "text boxes",
		Cure: "their text stands behind the paragraph that they hang on"}
	LossOfMerged = Loss{What: "cells over several rows",
		Cure: "the lower rows are empty there: fill them"}
	LossOfPageHeads = Loss{What: "headers and footers of pages",
		Cure: "the report makes its own"}
	LossOfReadings = Loss{What: "readings above characters (ruby)",
		Cure: "write them behind the characters, in parentheses"}
	LossOfLetters = Loss{What: "items counted by letters or Roman numbers",
		Cure: "they are counted by 1, 2, 3: look at what refers to them"}
	LossOfCounted = Loss{What: "items counted with words or several numbers, such as “Article 1” or “1.1”",
		Cure: "they are counted by 1, 2, 3: look at what refers to them, and write the words"}
	LossOfCut = Loss{What: "pictures that are cropped in the manuscript",
		Cure: "they are whole now: look at what was cut off, and cut the files"}
	LossOfTurned = Loss{What: "pictures that are turned or mirrored in the manuscript",
		Cure: "they stand as in their files: turn these"}
	LossOfPlaces = Loss{What: "links to places of the manuscript",
		Cure: "their words stand: write [words](#section) where readers need them"}
	LossOfDescriptions = Loss{What: "pictures that nobody described",
		Cure: "write what each shows between the brackets of ![](…): without it the report is not set"}
	LossOfSymbols = Loss{What: "signs of fonts of symbols",
		Cure: "they stand as \ufffd: write them in another way"}
	LossOfObjects = Loss{What: "embedded objects",
		Cure: "add them as pictures, tables or charts"}
)
