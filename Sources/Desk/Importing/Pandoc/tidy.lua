-- Makes of what Word holds what a record's body can hold. The tables without lines that put letterhead and signature
-- side by side are taken apart, cell by cell; other tables get one line a cell and the first row as their header.

local stringify = pandoc.utils.stringify

-- The paragraphs of blocks, those in lists among them.
local function paragraphs(blocks)
  local result = pandoc.List()
  for _, block in ipairs(blocks) do
    if block.t == "BulletList" or block.t == "OrderedList" then
      for _, item in ipairs(block.content) do result:extend(paragraphs(item)) end
    else
      result:insert(block)
    end
  end
  return result
end

-- The words of blocks as one line.
local function oneLine(blocks)
  local inlines = pandoc.List()
  for _, inline in ipairs(pandoc.utils.blocks_to_inlines(paragraphs(blocks), { pandoc.Space() })) do
    if inline.t == "LineBreak" or inline.t == "SoftBreak" then inline = pandoc.Space() end
    inlines:insert(inline)
  end
  return inlines
end

-- Paragraphs cut at their line breaks.
local function lines(blocks)
  local result = pandoc.List()
  for _, block in ipairs(blocks) do
    if block.t == "Para" or block.t == "Plain" then
      local line = pandoc.List()
      for _, inline in ipairs(block.content) do
        if inline.t == "LineBreak" then
          result:insert(pandoc.Para(line))
          line = pandoc.List()
        elseif inline.t ~= "Image" then
          line:insert(inline)
        end
      end
      if #line > 0 then result:insert(pandoc.Para(line)) end
    else
      result:insert(block)
    end
  end
  return result
end

local function rowsOf(table)
  -- What has no header gets an empty one from some readers.
  local rows = pandoc.List(table.head.rows or table.head[2]):filter(function(row)
    return pandoc.List(row.cells or row[2]):find_if(function(cell) return stringify(cell.contents or cell[5]) ~= "" end)
  end)
  for _, body in ipairs(table.bodies) do
    rows:extend(body.head)
    rows:extend(body.body)
  end
  rows:extend(table.foot.rows or table.foot[2])
  return rows
end

local function cellsOf(row) return row.cells or row[2] end
local function contentOf(cell) return cell.contents or cell[5] end
local function spanOf(cell, name, index) return cell[name] or cell[index] or 1 end

local function isLayout(rows)
  local words = ""
  for _, row in ipairs(rows) do
    for _, cell in ipairs(cellsOf(row)) do words = words .. " " .. stringify(contentOf(cell)) end
  end
  local plain = words:gsub("%s+", "")
  return plain:find("Độclập", 1, true) or plain:find("ĐỘCLẬP", 1, true) or plain:find("Nơinhận", 1, true)
    or (#rows <= 6 and (plain:find("TM.", 1, true) or plain:find("KT.", 1, true)))
end

-- The left column from top to bottom, then the right one.
local function takenApart(rows)
  local result, columns = pandoc.List(), 0
  for _, row in ipairs(rows) do columns = math.max(columns, #cellsOf(row)) end
  for column = 1, columns do
    for _, row in ipairs(rows) do
      local cell = cellsOf(row)[column]
      if cell then result:extend(lines(contentOf(cell))) end
    end
  end
  return result
end

-- Cells that span others stand once, with empty ones in the places that they cover.
local function flat(rows)
  local covered, result, width = {}, pandoc.List(), 0
  for number, row in ipairs(rows) do
    local cells, column = pandoc.List(), 1
    local function fill()
      while covered[number .. ":" .. column] do
        cells:insert({ pandoc.Plain({}) })
        column = column + 1
      end
    end
    for _, cell in ipairs(cellsOf(row)) do
      fill()
      cells:insert({ pandoc.Plain(oneLine(contentOf(cell))) })
      local across, down = spanOf(cell, "col_span", 4), spanOf(cell, "row_span", 3)
      for r = 0, down - 1 do
        for c = 0, across - 1 do
          if r + c > 0 then covered[(number + r) .. ":" .. (column + c)] = true end
        end
      end
      column = column + 1
    end
    fill()
    width = math.max(width, #cells)
    result:insert(cells)
  end
  for _, cells in ipairs(result) do
    while #cells < width do cells:insert({ pandoc.Plain({}) }) end
  end
  return result, width
end

function Table(table)
  local rows = rowsOf(table)
  if isLayout(rows) then return takenApart(rows) end
  local cells, width = flat(rows)
  if #cells == 0 then return {} end
  local header = cells:remove(1)
  local aligns, widths = {}, {}
  for _ = 1, width do
    aligns[#aligns + 1] = pandoc.AlignDefault
    widths[#widths + 1] = 0
  end
  return pandoc.utils.from_simple_table(pandoc.SimpleTable(oneLine(table.caption.long or {}), aligns, widths, header, cells))
end

function Image(image)
  if #image.caption == 0 then image.caption = { pandoc.Str("Hình trong văn bản") } end
  return pandoc.Image(image.caption, image.src)
end

-- Marks of Word that Markdown has no sign for.
function Span(span) return span.content end
function Underline(underline) return underline.content end
function SmallCaps(caps) return caps.content end
function Superscript(raised) return raised.content end
function Subscript(lowered) return lowered.content end
function Div(div) return div.content end
