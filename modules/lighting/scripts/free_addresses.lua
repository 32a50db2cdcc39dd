-- The gaps in each universe, and how full it is.

local function parsed(address)
  local universe, slot = (address or ""):match("^(%d+)[/.](%d+)$")
  return tonumber(universe), tonumber(slot)
end

function main()
  local sizes, universes = {}, {}
  for _, type in ipairs(core.query("FROM lighting_fixture_type")) do sizes[type.id] = type.footprint end
  for _, fixture in ipairs(core.query("FROM lighting_fixture WHERE address is not empty")) do
    local universe, slot = parsed(fixture.address)
    if universe and fixture.focus_status ~= "cut" then
      universes[universe] = universes[universe] or {}
      local size = math.max(fixture.footprint or sizes[fixture.type] or 1, 1)
      for at = slot, math.min(slot + size - 1, 512) do universes[universe][at] = true end
    end
  end
  local numbers, free = {}, {}
  for universe in pairs(universes) do numbers[#numbers + 1] = universe end
  table.sort(numbers)
  for _, universe in ipairs(numbers) do
    local used, gaps, first = 0, {}, nil
    for slot = 1, 513 do
      local is_used = slot == 513 or universes[universe][slot]
      if slot <= 512 and is_used then used = used + 1 end
      if not is_used and not first then first = slot end
      if is_used and first then
        gaps[#gaps + 1] = first == slot - 1 and tostring(first) or (first .. "–" .. slot - 1)
        first = nil
      end
    end
    free[tostring(universe)] = gaps
    print("Universe " .. universe .. ": " .. used .. " of 512 used. Free: " .. table.concat(gaps, ", "))
  end
  return free
end
