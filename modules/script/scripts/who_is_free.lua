-- Lists the pairs of characters that share no scene.

function main()
  local characters = core.query("FROM script_character ORDER BY name")
  local scenes = {}
  for _, character in ipairs(characters) do
    scenes[character.id] = {}
    for _, edge in ipairs(core.edges(character, "appears_in", "out")) do
      scenes[character.id][edge.target] = true
    end
  end
  local function together(one, other)
    for scene in pairs(scenes[one.id]) do
      if scenes[other.id][scene] then return true end
    end
    return false
  end
  local pairs_found = {}
  for i, one in ipairs(characters) do
    for j = i + 1, #characters do
      local other = characters[j]
      if next(scenes[one.id]) and next(scenes[other.id]) and not together(one, other) then
        pairs_found[#pairs_found + 1] = one.name .. " and " .. other.name
      end
    end
  end
  for _, pair in ipairs(pairs_found) do print(pair) end
  return pairs_found
end
