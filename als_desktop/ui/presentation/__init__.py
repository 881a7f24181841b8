"""The presentation stage: the presenter's sentence, and a calm place to listen."""
