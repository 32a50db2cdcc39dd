-- Whoever speaks in a scene appears in it. Links that are there stay as they are.

function main()
  local made, seen = 0, {}
  for _, character in ipairs(core.query("FROM script_character")) do
    for _, edge in ipairs(core.edges(character, "appears_in", "out")) do
      seen[character.id .. edge.target] = true
    end
  end
  local lines = core.query("FROM script_line WHERE character is not empty and scene is not empty")
  for at, line in ipairs(lines) do
    local pair = line.character .. line.scene
    if not seen[pair] then
      seen[pair] = true
      core.create_edge("appears_in", line.character, line.scene, { presence = line.kind == "lyric" and "singing" or "speaking" })
      made = made + 1
    end
    if at % 200 == 0 then ui.progress(at, #lines) end
  end
  ui.notify(made .. " appearances found in " .. #lines .. " lines.")
  return made
end
