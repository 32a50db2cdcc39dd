-- What is called on a page and the next ones, in the order of the book, all departments.

local function number(page)
  return tonumber((page or ""):match("^%d+")) or -1
end

function main(args)
  args = args or {}
  local page = number(tostring(args.page or "1"))
  local last = page + (args.pages_ahead or 1)
  local found = {}
  local text = "FROM cues_cue WHERE is_called = true AND page is not empty ORDER BY page, order, number"
  for _, cue in ipairs(core.query(text)) do
    local at = number(cue.page)
    if cue.status ~= "cut" and at >= page and at <= last then
      found[#found + 1] = (cue.department or "") .. " " .. cue.number
      print("p. " .. cue.page, (cue.department or "") .. " " .. cue.number, cue.label or "")
    end
  end
  return found
end
