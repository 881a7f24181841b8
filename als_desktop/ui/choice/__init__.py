"""Stages in which the presenter chooses one of several: a key question, a manner to advise in."""
