"""Legal time limits with their article and validity, and the check of a plan against them."""
