// Finds records.
