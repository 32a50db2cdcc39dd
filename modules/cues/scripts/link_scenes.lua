-- A cue's scene, by number or name, or else by its page, becomes a link. Never a guess.

local function has(table_key)
  for _, key in ipairs(core.schema.list_tables()) do
    if key == table_key then return true end
  end
  return false
end

local function page_number(text)
  return tonumber((text or ""):match("^%d+"))
end

local function scene_of(cue, scenes)
  if cue.scene_text then
    for _, scene in ipairs(scenes) do
      if cue.scene_text == scene.number or cue.scene_text:lower() == (scene.label or ""):lower() then return scene end
    end
    return nil
  end
  local page, best = page_number(cue.page), nil
  for _, scene in ipairs(scenes) do
    local first, last = page_number(scene.page_start), page_number(scene.page_end)
    if page and first and first <= page and (not last or page <= last) then
      if best and page_number(best.page_start) == first then return nil end
      best = scene
    end
  end
  return best
end

function main()
  if not has("script_scene") then
    ui.notify("There are no scenes here to link to: adopt the module Script & scenes first.")
    return 0
  end
  local scenes, made = core.query("FROM script_scene ORDER BY number"), 0
  for _, cue in ipairs(core.query("FROM cues_cue")) do
    if #core.edges(cue, "in_scene", "out") == 0 then
      local scene = scene_of(cue, scenes)
      if scene then
        core.create_edge("in_scene", cue, scene)
        if not cue.scene_text then core.set_field(cue, "scene_text", scene.number or scene.label) end
        made = made + 1
      else
        log.info("No single scene for " .. (cue.department or "") .. " " .. cue.number)
      end
    end
  end
  ui.notify(made .. " cues linked to their scenes.")
  return made
end
