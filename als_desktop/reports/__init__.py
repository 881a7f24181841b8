"""Printed reports: from the values of `models` to PDF. Alone imports ReportLab."""
