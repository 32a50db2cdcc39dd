-- Lists who works longer in a day, or rests less between two, than the working rules say.
-- Advice only: contracts differ.

local calls = require("schedule/calls")

local function hours(seconds)
  return string.format("%d:%02d", seconds // 3600, seconds % 3600 // 60)
end

local function spans()
  local found = {}
  for _, event in ipairs(core.query("FROM schedule_event WHERE status != 'cancelled' ORDER BY start")) do
    local start, stop = time.seconds(event.start), time.seconds(event["end"])
    local day = time.date(start - 6 * 3600)
    for name in pairs(calls.names_of(event)) do
      found[name] = found[name] or {}
      local days = found[name]
      local last = days[#days]
      if last and last.day == day then
        last.stop = math.max(last.stop, stop)
      else
        days[#days + 1] = { day = day, start = start, stop = stop }
      end
    end
  end
  return found
end

function main()
  local profile = core.query_one("FROM schedule_labor_profile") or {}
  local longest = profile.span_max or 12 * 3600
  local rest = profile.turnaround_min or 11 * 3600
  local found = {}
  for name, days in pairs(spans()) do
    for at, day in ipairs(days) do
      if day.stop - day.start > longest then
        found[#found + 1] = name .. ", " .. day.day .. ": " .. hours(day.stop - day.start) .. " from first call to last, " .. hours(longest) .. " is the limit"
      end
      local before = days[at - 1]
      if before and day.start - before.stop < rest then
        found[#found + 1] = name .. ", " .. day.day .. ": " .. hours(day.start - before.stop) .. " of rest, " .. hours(rest) .. " is asked for"
      end
    end
  end
  table.sort(found)
  for _, sentence in ipairs(found) do print(sentence) end
  ui.notify(#found == 0 and "The hours are within the rules." or #found .. " things to look at, in the output.")
  return found
end
