-- All pages from one on move by some: 23a becomes 25a. Scenes, pages and lines alike.

local function moved(page, from, by)
  local number, rest = page:match("^(%d+)(.*)$")
  if not number or tonumber(number) < from then return nil end
  return math.tointeger(tonumber(number) + by) .. rest
end

local function shift(table_key, fields, from, by)
  local count = 0
  for _, row in ipairs(core.query("FROM " .. table_key)) do
    local changes = {}
    for _, field in ipairs(fields) do
      local page = row[field] and moved(row[field], from, by)
      if page then changes[field] = page end
    end
    if next(changes) then
      core.set_fields(row, changes, table_key)
      count = count + 1
    end
  end
  return count
end

function main(args)
  local from, by = tonumber(args.from_page) or 1, args.by or 1
  local count = shift("script_scene", { "page_start", "page_end" }, from, by)
    + shift("script_page", { "number" }, from, by) + shift("script_line", { "page" }, from, by)
  ui.notify(count .. " rows have new pages. Cues keep theirs until you move them too.")
  return count
end
