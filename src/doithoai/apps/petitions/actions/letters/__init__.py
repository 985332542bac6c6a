"""Letters and compilations drafted from petitions."""
