"""Who answers, and until when."""
