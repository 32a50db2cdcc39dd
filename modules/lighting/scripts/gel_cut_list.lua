-- Counts the sheets of each colour to cut, by frame size: L201x2 is two, N/C is none.

local NOT_CUT = { ["N/C"] = true, NC = true, TBD = true, [""] = true }

local function sheets(colour)
  local found = {}
  for part in ((colour or ""):upper() .. "+"):gmatch("([^+]*)%+") do
    part = part:gsub("^%s+", ""):gsub("%s+$", "")
    local code, times = part:match("^(%a+%d+)%s*X%s*(%d+)$")
    code = code or part:match("^%a+%d+$")
    if code and not NOT_CUT[part] then found[code] = (found[code] or 0) + (tonumber(times) or 1) end
  end
  return found
end

function main()
  local sizes, counts = {}, {}
  for _, type in ipairs(core.query("FROM lighting_fixture_type")) do sizes[type.id] = type.frame_size end
  for _, fixture in ipairs(core.query("FROM lighting_fixture WHERE colour is not empty")) do
    if fixture.focus_status ~= "cut" then
      for code, count in pairs(sheets(fixture.colour)) do
        local key = code .. (sizes[fixture.type] and ("  " .. sizes[fixture.type]) or "")
        counts[key] = (counts[key] or 0) + count
      end
    end
  end
  local keys = {}
  for key in pairs(counts) do keys[#keys + 1] = key end
  table.sort(keys)
  for _, key in ipairs(keys) do print(counts[key], key) end
  return counts
end
