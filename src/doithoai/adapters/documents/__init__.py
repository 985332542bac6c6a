"""How official papers and tables look: PDF, DOCX and XLSX."""

from doithoai.adapters.documents.docx_writer import render_docx
from doithoai.adapters.documents.pdf_writer import render_pdf, render_pdf_of
from doithoai.adapters.documents.xlsx_writer import Sheet, render_xlsx

__all__ = ["Sheet", "render_docx", "render_pdf", "render_pdf_of", "render_xlsx"]
