-- Units of a position become 1, 2, 3 … in the order of their numbers now.

function main(args)
  local name = args and args.position or ""
  local position = core.query_one("FROM lighting_position WHERE name = ?", name)
  if not position then error("There is no position “" .. name .. "”.", 0) end
  local changed = 0
  local units = core.query("FROM lighting_fixture ORDER BY unit")
  local at = 0
  for _, fixture in ipairs(units) do
    if fixture.position == position.id then
      at = at + 1
      if fixture.unit ~= tostring(at) then
        core.set_field(fixture, "unit", tostring(at))
        changed = changed + 1
      end
    end
  end
  ui.notify(changed .. " of " .. at .. " units on " .. name .. " have new numbers.")
  return changed
end
