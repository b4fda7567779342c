-- Divides words as LuaTeX does; main.go beside it sets folder, words and divided, and says how they look. Words are in
-- small letters.

local function read(name)
  local file = io.open(folder .. "/" .. name, "rb")
  if not file then return "" end
  local text = file:read("a")
  file:close()
  return text
end

-- All letters and marks are letters of words for TeX.
for c = 0x27, 0x2ffff do
  tex.setlccode("global", c, c, c)
end
tex.setlccode("global", 0x2d, 0, 0)
for c = 0x41, 0x5a do
  tex.setlccode("global", c, c + 0x20, c)
end

local minima = {}
for line in read("index.tsv"):gmatch("[^\n]+") do
  local tag, left, right = line:match("^(%S+)\t(%d+)\t(%d+)")
  if tag then minima[tag] = { tonumber(left), tonumber(right) } end
end

local open = {}
local function language(tag)
  if not open[tag] then
    local l = lang.new()
    l:patterns(read("hyph-" .. tag .. ".pat.txt"))
    local words = read("hyph-" .. tag .. ".hyp.txt")
    if words ~= "" then l:hyphenation(words) end
    open[tag] = l
  end
  return open[tag]
end

-- Words are divided in a font alone, and in one that has a hyphen.
local face = font.define({ name = "letters", size = 655360, hyphenchar = 0x2d, characters = { [0x2d] = { width = 1 } } })

local function divide(tag, word)
  local l, m = language(tag), minima[tag]
  -- Blanks on both sides, as between words of a line.
  local head, tail = node.new("glue"), node.new("glue")
  local last = head
  for _, c in utf8.codes(word) do
    local n = node.new("glyph", 1)
    n.char, n.font, n.lang, n.left, n.right, n.uchyph = c, face, l:id(), m[1], m[2], 1
    last.next, n.prev = n, last
    last = n
  end
  last.next, tail.prev = tail, last
  lang.hyphenate(head, tail)
  local out = {}
  for n in node.traverse(head) do
    if n.id == node.id("disc") then
      out[#out + 1] = "-"
    elseif n.id == node.id("glyph") then
      out[#out + 1] = utf8.char(n.char)
    end
  end
  node.flush_list(head)
  return table.concat(out)
end

local out = assert(io.open(divided, "wb"))
for line in io.lines(words) do
  local tag, word = line:match("^(%S+)\t(%S+)$")
  out:write(tag, "\t", divide(tag, word), "\n")
end
out:close()
