-- Who is called for an event: by name, in a group, or through the scenes that it covers.

local calls = {}

local function targets(record, kind)
  local found = {}
  for _, edge in ipairs(core.edges(record, kind, "out")) do found[#found + 1] = edge.target end
  return found
end

local function sources(record, kind)
  local found = {}
  for _, edge in ipairs(core.edges(record, kind, "in")) do found[#found + 1] = edge.source end
  return found
end

local function names(text)
  local found = {}
  for name in (text or ""):gmatch("[^,;\n]+") do
    name = name:gsub("^%s+", ""):gsub("%s+$", "")
    if name ~= "" then found[#found + 1] = name end
  end
  return found
end

-- Returns a set of names. Names typed as text count like links.
function calls.names_of(event)
  local found, ids = {}, {}
  for _, name in ipairs(names(event.called_text)) do found[name] = true end
  for _, id in ipairs(targets(event, "called")) do ids[id] = true end
  for _, group in ipairs(targets(event, "calls_group")) do
    for _, id in ipairs(targets(group, "has_member")) do ids[id] = true end
  end
  for _, scene in ipairs(targets(event, "covers_scene")) do
    for _, character in ipairs(sources(scene, "appears_in")) do
      for _, id in ipairs(targets(character, "played_by")) do ids[id] = true end
    end
  end
  for id in pairs(ids) do
    local person = core.get(id)
    if person and person.name then found[person.name] = true end
  end
  return found
end

-- Returns the events of a day, from 06:00 to 06:00, that call people; the earliest first.
function calls.events_of(day)
  local from = day .. "T06:00:00"
  local to = time.text(time.seconds(from) + 86400)
  local found = {}
  for _, event in ipairs(core.query("FROM schedule_event WHERE start >= ? AND start < ? ORDER BY start", from, to)) do
    if event.status ~= "cancelled" then found[#found + 1] = event end
  end
  return found
end

-- Returns minutes that somebody is called before an event begins.
function calls.minutes_before(name, event)
  local serial, longest = 0, 0
  for _, rule in ipairs(core.query("FROM schedule_call_rule WHERE minutes > 0")) do
    local fits = (rule.applies_to == "person" and rule.applies_to_text == name)
      or (rule.applies_to == "kind of event" and rule.applies_to_text == event.kind)
    if fits and rule.serial then serial = serial + rule.minutes end
    if fits and not rule.serial then longest = math.max(longest, rule.minutes) end
  end
  return serial + longest
end

return calls
