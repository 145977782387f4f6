"""Files as offices make them, by the programs and libraries that people make them with: PDF, Word, Excel, slides,
photographs; with what should not have been left inside."""

import io
import warnings
import zipfile

import docx
import openpyxl
import PIL.Image
import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject, TextStringObject
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONT = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"
pdfmetrics.registerFont(TTFont("Noto", FONT))

PARAGRAPH = (
    "Căn cứ Luật Tổ chức chính quyền địa phương, Hội đồng nhân dân xã quyết nghị mức hỗ trợ làm đường ngõ xóm, giao "
    "Ủy ban nhân dân xã tổ chức thực hiện và báo cáo kết quả tại kỳ họp thường lệ cuối năm."
)


def wrapped(text, width=80):
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) > width:
            lines.append(line.strip())
            line = ""
        line += f" {word}"
    return [*lines, line.strip()]


def pdf(*pages, author=None):
    """A PDF of pages of lines, the first of them ordinary text."""
    file = io.BytesIO()
    paper = canvas.Canvas(file, invariant=1)
    paper.setAuthor(author or "")
    for lines in pages or [[]]:
        text = paper.beginText(60, 780)
        text.setFont("Noto", 10)
        for line in [*wrapped(PARAGRAPH), *lines]:
            text.textLine(line)
        paper.drawText(text)
        paper.showPage()
    paper.save()
    return file.getvalue()


def scan(pages=1):
    """Pages that are pictures of text."""
    from PIL import ImageDraw, ImageFont

    picture = PIL.Image.new("L", (1240, 1754), 255)
    font = ImageFont.truetype(FONT, 28)
    ImageDraw.Draw(picture).multiline_text((120, 150), "\n".join(wrapped(f"{PARAGRAPH} {PARAGRAPH}", 60)), 0, font)
    file = io.BytesIO()
    picture.save(file, "PDF", resolution=150, save_all=True, append_images=[picture] * (pages - 1))
    return file.getvalue()


def edited(data, change, **options):
    """The PDF after a change by a program that writes it anew; with `incremental=True`, behind what was there."""
    writer = pypdf.PdfWriter(io.BytesIO(data), **({"full": True} | options))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def commented(writer):
    note = DictionaryObject({
        NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Text"),
        NameObject("/Rect"): ArrayObject([NumberObject(n) for n in (10, 10, 30, 30)]),
        NameObject("/Contents"): TextStringObject("Xem lại số tiền, hỏi anh Mẫu 0912 000 678"),
    })
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])


def opening(kind, key, text):
    """What is done when the file is opened."""

    def change(writer):
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject({
            NameObject("/S"): NameObject(kind), NameObject(key): TextStringObject(text),
        })

    return change


scripted = opening("/JavaScript", "/JS", "app.alert(1)")
launching = opening("/Launch", "/F", "may-tinh.exe")


def signed(writer):
    """What a signature leaves in a file, without one that holds."""
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({
        NameObject("/SigFlags"): NumberObject(3),
        NameObject("/Fields"): ArrayObject([writer._add_object(DictionaryObject({
            NameObject("/FT"): NameObject("/Sig"),
            NameObject("/V"): DictionaryObject({
                NameObject("/Type"): NameObject("/Sig"),
                NameObject("/ByteRange"): ArrayObject([NumberObject(n) for n in (0, 10, 20, 30)]),
            }),
        }))]),
    })


def retitled(writer):
    writer.pages[0].merge_page(pypdf.PdfReader(io.BytesIO(pdf(["Đã sửa"]))).pages[0])


def endless():
    """Forms that draw forms, ten each, ten deep: small, and never done."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
               "<</Length 5>>stream\n/A Do\nendstream"]
    for depth in range(10):
        objects.append(
            f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 50/Resources<</XObject<</A {6 + depth} 0 R>>>>>>stream\n"
            + "/A Do " * 8 + "  \nendstream")
    objects.append("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>stream\n\nendstream")
    text, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return (text + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{text.index('xref')}\n%%EOF\n").encode()


def word(*lines, author="", change=None):
    """A Word file of paragraphs."""
    document = docx.Document()
    document.core_properties.author = author
    for line in [PARAGRAPH, *lines]:
        document.add_paragraph(line)
    if change:
        change(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def reviewed(document):
    document.add_comment(document.paragraphs[0].runs, "Số này chưa chốt", author="Nguyễn Văn Mẫu")


def tracked(document):
    from docx.oxml import parse_xml

    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document.paragraphs[0]._p.append(parse_xml(
        f'<w:del {ns} w:id="1" w:author="Nguyễn Văn Mẫu"><w:r><w:delText>50 triệu đồng</w:delText></w:r></w:del>'))


def workbook(*rows, change=None, creator=""):
    book = openpyxl.Workbook()
    book.properties.creator = creator
    book.active.title = "Dự toán"
    for row in rows or [["Nội dung", "Số tiền"], ["Đường ngõ xóm", 1234567]]:
        book.active.append(row)
    if change:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_hidden_sheet(book):
    sheet = book.create_sheet("Nháp")
    sheet.append(["CCCD 001085012345"])
    sheet.sheet_state = "hidden"


def with_hidden_column(book):
    book.active.column_dimensions["B"].hidden = True


def headed(text):
    """With a line above each printed page."""

    def change(book):
        book.active.oddHeader.right.text = text
        book.active.oddHeader.right.font = "Arial,Bold"

    return change


def pivoted(book):
    """The parts in which Excel keeps what a pivot table was made of."""
    ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return archive({
        "xl/pivotCache/pivotCacheDefinition1.xml":
            f'<pivotCacheDefinition {ns}><cacheFields><cacheField name="Thôn"><sharedItems><s v="Một"/></sharedItems></cacheField>'
            '<cacheField name="Số CMND"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>',
        "xl/pivotCache/pivotCacheRecords1.xml": f'<pivotCacheRecords {ns}><r><x v="0"/><s v="123456789"/></r></pivotCacheRecords>',
    }, book)


def with_sheets(sheets, cells):
    """A workbook of many sheets that are all the same part, with as many cells."""
    ns = ('xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
          'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
    return archive({
        "xl/workbook.xml": f"<workbook {ns}><sheets>" + "".join(
            f'<sheet name="s{n}" sheetId="{n + 1}" r:id="a"/>' for n in range(sheets)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {ns}><sheetData><row>" + "<c/>" * cells + "</row></sheetData></worksheet>",
    })


def open_slides(hidden):
    """Slides as LibreOffice writes them, all of them hidden."""
    return archive({
        "content.xml": '<office:document-content xmlns:office="o" xmlns:style="s" xmlns:draw="d" xmlns:presentation="p">'
        '<style:style style:name="a"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
        + '<draw:page draw:style-name="a"/>' * hidden + "</office:document-content>"})


def with_cell_comment(book):
    from openpyxl.comments import Comment

    book.active["B2"].comment = Comment("Hỏi lại kế toán", "Nguyễn Văn Mẫu")


def slides(*texts, hidden=(), notes=()):
    """Slides with a line each (ECMA-376, part 1, PresentationML), as few parts as a reader needs."""
    ns = ('xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
          'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
          'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"')
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def page(root, text, more=""):
        return (f"<p:{root} {ns}{more}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
                f"</p:txBody></p:sp></p:spTree></p:cSld></p:{root}>")

    parts = {
        "ppt/presentation.xml": f"<p:presentation {ns}><p:sldIdLst>" + "".join(
            f'<p:sldId id="{256 + i}" r:id="rId{i}"/>' for i in range(len(texts))) + "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(
                f'<Relationship Id="rId{i}" Type="{kind}/slide" Target="slides/slide{9 - i}.xml"/>'
                for i in range(len(texts))) + "</Relationships>",
    }
    for i, text in enumerate(texts):
        parts[f"ppt/slides/slide{9 - i}.xml"] = page("sld", text, ' show="0"' if i in hidden else "")
    for i, text in enumerate(notes):
        parts[f"ppt/notesSlides/notesSlide{i}.xml"] = page("notes", text)
    return archive(parts)


def archive(parts, base=None):
    """A ZIP of these parts, beside those of another one."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        if base:
            with zipfile.ZipFile(io.BytesIO(base)) as old:
                for name in old.namelist():
                    if name not in parts:
                        new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return file.getvalue()


def twins(name, first, second):
    """An archive in which two files have the same name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as new, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        new.writestr(name, first)
        new.writestr(name, second)
    return file.getvalue()


def joined(*papers):
    """The pages of PDF files, one after another."""
    writer = pypdf.PdfWriter()
    for paper in papers:
        for page in pypdf.PdfReader(io.BytesIO(paper)).pages:
            writer.add_page(page)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def with_associated_file(writer):
    """A file of which the catalog says that it belongs to the paper, and no list of attachments knows."""
    data = StreamObject()
    data._data = "Hết".encode()
    file = DictionaryObject({
        NameObject("/Type"): NameObject("/Filespec"), NameObject("/F"): TextStringObject("a.txt"),
        NameObject("/UF"): TextStringObject("a.txt"),
        NameObject("/EF"): DictionaryObject({NameObject("/F"): writer._add_object(data)})})
    writer.root_object[NameObject("/AF")] = ArrayObject([writer._add_object(file)])


def choosing(writer):
    """A form that offers, proposes and explains something."""
    field = DictionaryObject({
        NameObject("/FT"): NameObject("/Ch"), NameObject("/T"): TextStringObject("x"),
        NameObject("/Opt"): ArrayObject([TextStringObject("anh Mẫu 0912 000 678"), ArrayObject([
            TextStringObject("a"), TextStringObject("chị Mẫu 0912 000 675")])]),
        NameObject("/DV"): TextStringObject("Gọi 0912 000 679"), NameObject("/TU"): TextStringObject("Gọi 0912 000 677")})
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({
        NameObject("/Fields"): ArrayObject([writer._add_object(field)])})


def writing(writer):
    """A link that writes to somebody."""
    link = DictionaryObject({
        NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Link"),
        NameObject("/Rect"): ArrayObject([NumberObject(n) for n in (1, 1, 9, 9)]),
        NameObject("/A"): DictionaryObject({
            NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject("mailto:mau@gmail.com")})})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(link)])


def named_sheet(book):
    book.active.title = "Mẫu 0912 000 678"


def far_cell(book):
    book.active["ALM1"] = "Gọi anh Mẫu 0912 000 678"


def asking_cell(book):
    from openpyxl.worksheet.datavalidation import DataValidation

    asking = DataValidation(type="list", formula1='"Có,Không"', prompt="Gọi anh Mẫu 0912 000 678", showInputMessage=True)
    asking.add("A1")
    book.active.add_data_validation(asking)


def named_range(book):
    from openpyxl.workbook.defined_name import DefinedName

    book.defined_names["x"] = DefinedName("x", attr_text='"0912 000 678"')


def with_unused_string(text):
    """What a cell said before it said something else."""
    strings = "".join(f"<si><t>{it}</t></si>" for it in ("Số tiền", text))
    ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    return archive({
        "xl/sharedStrings.xml": f"<sst {ns}>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet {ns}><sheetData>{cells}</sheetData></worksheet>"}, workbook())


def charted(book):
    from openpyxl.chart import BarChart, Reference

    chart = BarChart()
    chart.title = "Thu chi theo thôn"
    chart.add_data(Reference(book.active, min_col=2, min_row=1, max_row=20))
    book.active.add_chart(chart, "E5")


def open_sheet(row="", column=""):
    """A sheet as LibreOffice writes it; with what its row and column say of themselves."""
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="A">'
        f"<table:table-column{column}/><table:table-row{row}><table:table-cell><text:p>Lương</text:p></table:table-cell>"
        "</table:table-row></table:table></office:document-content>"})


def open_text(hidden):
    """A paper as LibreOffice writes it, with a word in a style of its own."""
    shown = ' text:display="none"' if hidden else ""
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": '<office:document-content xmlns:office="o" xmlns:style="s" xmlns:text="x">'
        f'<style:style style:name="T1"><style:text-properties{shown}/></style:style>'
        '<text:p>Một <text:span text:style-name="T1">hai</text:span></text:p></office:document-content>'})


def photo(place=None):
    """A photograph; the place is what its GPS tags say."""
    picture = PIL.Image.effect_noise((320, 240), 60).convert("RGB")
    notes = PIL.Image.Exif()
    notes[0x0110] = "Điện thoại"
    if place:
        notes.get_ifd(0x8825).update({1: "N", 2: place[0], 3: "E", 4: place[1]})
    file = io.BytesIO()
    picture.save(file, "JPEG", exif=notes)
    return file.getvalue()
