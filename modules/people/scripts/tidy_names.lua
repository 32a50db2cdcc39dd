-- Fills in the name that lists are sorted by, and takes stray spaces away.

local function tidy(text)
  return (text:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
end

local function sorted_by(name)
  local first, last = name:match("^(.*) (%S+)$")
  return first and (last .. ", " .. first) or name
end

function main()
  local changed = 0
  for _, person in ipairs(core.query("FROM people_person")) do
    local name = tidy(person.name or "")
    if name ~= "" and name ~= person.name then
      core.set_field(person, "name", name)
      changed = changed + 1
    end
    if name ~= "" and person.sort_name == nil then
      core.set_field(person, "sort_name", sorted_by(name))
      changed = changed + 1
    end
  end
  ui.notify(changed == 0 and "Every name is tidy." or changed .. " names tidied. Have a look before you keep it.")
  return changed
end
