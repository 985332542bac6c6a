"""Tables that others wrote (XLSX, ODS, CSV), read in a process apart."""

from doithoai.adapters.spreadsheets.reader import FileRow, rows_of_file

__all__ = ["FileRow", "rows_of_file"]
