"""Documents (text, PDF, Word, HTML) as one normalised text each."""
