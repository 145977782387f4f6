// Reads aloud.
