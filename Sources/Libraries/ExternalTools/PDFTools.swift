import Diagnostics

extension Tool {
  public static let pdftotext = Tool(
    "pdftotext", package: "poppler-utils",
    purpose: Localized(
      vi: "nhập tệp PDF, kiểm tra chữ bên trong", en: "to import PDF files and check their text"))
  public static let pdfdetach = Tool(
    "pdfdetach", package: "poppler-utils",
    purpose: Localized(
      vi: "kiểm tra tệp đính kèm trong PDF", en: "to check files that are attached to PDF files"))
  public static let qpdf = Tool(
    "qpdf", package: "qpdf",
    purpose: Localized(
      vi: "xem bên trong tệp PDF, dọn tệp PDF", en: "to look inside PDF files and clean them"))
}
