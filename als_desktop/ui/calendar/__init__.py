"""The calendar: the meetings of all sets by month."""
