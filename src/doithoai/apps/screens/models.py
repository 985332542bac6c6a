"""The projectors of a hall: what each shows, and what is prepared unseen."""
