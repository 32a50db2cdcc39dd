-- When everybody is called on a day: the first thing they are in, less the time to get ready.
-- The calls are written down as posted; who was called otherwise by hand keeps that time.

local calls = require("schedule/calls")

local function add(found, name, event, round_to)
  local step = round_to * 60
  local at = time.seconds(event.start) - calls.minutes_before(name, event) * 60
  at = at - at % step
  local known = found[name]
  if not known then
    found[name] = { at = at, what = { event.title } }
  else
    known.at = math.min(known.at, at)
    known.what[#known.what + 1] = event.title
  end
end

local function derived(day, round_to)
  local found, everyone = {}, {}
  for _, event in ipairs(calls.events_of(day)) do
    if event.called_scope == "everyone called today" then
      everyone[#everyone + 1] = event
    elseif event.called_scope ~= "none" then
      for name in pairs(calls.names_of(event)) do add(found, name, event, round_to) end
    end
  end
  for _, event in ipairs(everyone) do
    for name in pairs(found) do add(found, name, event, round_to) end
  end
  return found
end

function main(args)
  args = args or {}
  local day, round_to = args.day or core.today(), args.round_to or 5
  local found, before, version = derived(day, round_to), {}, 0
  for _, call in ipairs(core.query("FROM schedule_call WHERE date = ?", day)) do
    before[call.name] = call
    version = math.max(version, call.posted_version or 0)
  end
  version = version + 1
  local count = 0
  for name, call in pairs(found) do
    local values = {
      date = day, derived_time = time.text(call.at), what = table.concat(call.what, ", "),
      posted_version = version, status = "posted",
    }
    if before[name] then
      core.set_fields(before[name], values, "schedule_call")
    else
      values.name = name
      core.create_record("schedule_call", values)
    end
    before[name] = nil
    count = count + 1
  end
  for _, call in pairs(before) do core.delete_entity(call) end
  core.create_record("schedule_daily_call", {
    title = "Daily call " .. day, date = day, version = version, posted_at = core.now(),
  })
  ui.notify(count .. " people are called on " .. day .. " (version " .. version .. ").")
  return count
end
