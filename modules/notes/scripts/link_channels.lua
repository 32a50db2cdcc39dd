-- Channels such as 1-5,21,45 become links to the fixtures with these channels.

local function has(table_key)
  for _, key in ipairs(core.schema.list_tables()) do
    if key == table_key then return true end
  end
  return false
end

local function expanded(text)
  local found = {}
  for part in text:gmatch("[^,;%s]+") do
    local first, last = part:match("^(%d+)%-(%d+)$")
    if first and tonumber(last) - tonumber(first) < 1000 then
      for channel = tonumber(first), tonumber(last) do found[tostring(channel)] = true end
    else
      found[part] = true
    end
  end
  return found
end

function main()
  if not has("lighting_fixture") then
    ui.notify("There are no fixtures here to link to: adopt the module Lighting first.")
    return 0
  end
  local by_channel, made = {}, 0
  for _, fixture in ipairs(core.query("FROM lighting_fixture WHERE channel is not empty")) do
    by_channel[fixture.channel] = by_channel[fixture.channel] or {}
    table.insert(by_channel[fixture.channel], fixture)
  end
  for _, note in ipairs(core.query("FROM notes_note WHERE channels is not empty")) do
    local linked = {}
    for _, edge in ipairs(core.edges(note, "about", "out")) do linked[edge.target] = true end
    for channel in pairs(expanded(note.channels)) do
      for _, fixture in ipairs(by_channel[channel] or {}) do
        if not linked[fixture.id] then
          core.create_edge("about", note, fixture)
          linked[fixture.id] = true
          made = made + 1
        end
      end
    end
  end
  ui.notify(made .. " links from notes to fixtures.")
  return made
end
