// Finds petitions.
