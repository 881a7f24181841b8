"""ALS Desktop: runs the meetings of an Action Learning Set."""
