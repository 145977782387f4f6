// Narrows lists.
