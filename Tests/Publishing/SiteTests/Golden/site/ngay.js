// Counts days.
