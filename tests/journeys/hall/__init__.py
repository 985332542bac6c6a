"""A session of three hours, replayed through a real server that is killed on the way."""
