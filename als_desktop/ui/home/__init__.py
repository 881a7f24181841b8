"""The home: sets, members, meetings and open actions; everything outside a running meeting."""
