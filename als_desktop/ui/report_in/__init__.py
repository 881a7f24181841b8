"""The report in stage: what became of the actions of earlier meetings."""
