-- Merges people who have one e-mail address, or one name and one phone number.
-- Where two say different things, the question stays open for a person.

local function digits(text)
  return (text or ""):gsub("%D", "")
end

local function marks(person)
  local found = {}
  if person.email then found[#found + 1] = "mail " .. person.email:lower() end
  local phone = digits(person.phone)
  if person.name and #phone > 5 then found[#found + 1] = person.name:lower() .. " " .. phone end
  return found
end

function main()
  local seen, merged = {}, 0
  for _, person in ipairs(core.query("FROM people_person ORDER BY name")) do
    local first
    for _, mark in ipairs(marks(person)) do first = first or seen[mark] end
    if first then
      core.merge_entities(first, person)
      log.info("One person: " .. (first.name or "?") .. " and " .. (person.name or "?"))
      merged = merged + 1
    end
    for _, mark in ipairs(marks(person)) do seen[mark] = seen[mark] or first or person end
  end
  ui.notify(merged == 0 and "Nobody is there twice." or merged .. " pairs put together. Review them before you keep it.")
  return merged
end
