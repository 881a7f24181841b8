"""The actions stage: what the presenter will do."""
