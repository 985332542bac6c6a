"""What the models of `doithoai suggest` are trained with; the trained weights are shipped, this is not."""
