"""One module per kind of paper: facts in, `Paper` out."""
