-- Cues of a department between two numbers get new numbers, in the order that they have.

local function shown(number)
  local text = string.format("%.3f", number):gsub("0+$", ""):gsub("%.$", "")
  return text
end

function main(args)
  local department = args.department or "LX"
  local cues = core.query("FROM cues_cue WHERE department = ? ORDER BY number", department)
  local start, step = args.start or 1, args.step or 1
  local inside, chosen = args.first == nil or args.first == "", {}
  for _, cue in ipairs(cues) do
    if cue.number == args.first then inside = true end
    if inside then chosen[#chosen + 1] = cue end
    if cue.number == args.last then break end
  end
  local changed = 0
  for at, cue in ipairs(chosen) do
    local number = shown(start + (at - 1) * step)
    if cue.number ~= number then
      core.set_field(cue, "number", number)
      changed = changed + 1
    end
  end
  ui.notify(changed .. " of " .. #chosen .. " cues have new numbers. Pages stay as they are.")
  return changed
end
