"""The page of a set's contract: its ground rules, the choices that steer the program, and its versions."""
