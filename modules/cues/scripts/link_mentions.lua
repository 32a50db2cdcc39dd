-- A label such as “with SOUND Q35.5” becomes a link to that cue.

local WORDS = {
  SOUND = "SQ", SND = "SQ", SQ = "SQ", LX = "LX", LIGHTS = "LX", VIDEO = "VID", VID = "VID",
  FLY = "FLY", RAIL = "FLY", SPOT = "SPOT", DECK = "DECK",
}

local function mentions(text)
  local found = {}
  local function add(word, number)
    local department = WORDS[word]
    if department then found[#found + 1] = { department, (number:gsub("%.$", "")) } end
  end
  text = text:upper()
  for word, number in text:gmatch("(%a+)%s+Q%s?(%w[%w%.]*)") do add(word, number) end
  for word, number in text:gmatch("(%a+)%s*(%d[%d%.]*)") do add(word, number) end
  return found
end

function main()
  local made = 0
  for _, cue in ipairs(core.query("FROM cues_cue WHERE label is not empty")) do
    local linked = {}
    for _, edge in ipairs(core.edges(cue, "goes_with", "out")) do linked[edge.target] = true end
    for _, said in ipairs(mentions(cue.label)) do
      local other = core.query_one("FROM cues_cue WHERE department = ? AND number = ?", said[1], said[2])
      if other and other.id ~= cue.id and not linked[other.id] then
        core.create_edge("goes_with", cue, other)
        linked[other.id] = true
        made = made + 1
      end
    end
  end
  ui.notify(made .. " links between cues.")
  return made
end
