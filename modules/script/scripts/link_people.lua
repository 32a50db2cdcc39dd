-- “Played by” as a name becomes a link to the person of that name; never a guess.

local function has(table_key)
  for _, key in ipairs(core.schema.list_tables()) do
    if key == table_key then return true end
  end
  return false
end

local function linked(character, kind, person)
  for _, edge in ipairs(core.edges(character, kind, "out")) do
    if edge.target == person.id then return true end
  end
  return false
end

local function link(character, kind, name)
  local found = core.query("FROM people_person WHERE name = ?", name)
  if #found ~= 1 then
    log.warn(character.name .. ": " .. (#found == 0 and "nobody is" or #found .. " people are") .. " called " .. name)
    return 0
  end
  if linked(character, kind, found[1]) then return 0 end
  core.create_edge(kind, character, found[1])
  return 1
end

function main()
  if not has("people_person") then
    ui.notify("There are no people here to link to: adopt the module People first.")
    return 0
  end
  local made = 0
  for _, character in ipairs(core.query("FROM script_character ORDER BY name")) do
    if character.played_by_text then made = made + link(character, "played_by", character.played_by_text) end
    if character.cover_text then made = made + link(character, "covered_by", character.cover_text) end
  end
  ui.notify(made .. " links made. Names that fit nobody, or several, are in the output.")
  return made
end
