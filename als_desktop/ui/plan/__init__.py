"""The dialog in which the presenter's plan is looked over, saved and printed."""
