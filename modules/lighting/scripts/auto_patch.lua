-- Addresses one after the other, position by position, unit by unit. What is locked stays,
-- and nothing is put on top of it.

local function order_of(fixtures)
  local places = {}
  for at, position in ipairs(core.query("FROM lighting_position ORDER BY order, name")) do places[position.id] = at end
  local function rank(fixture) return places[fixture.position] or 1e9 end
  local at = {}
  for place, fixture in ipairs(fixtures) do at[fixture.id] = place end
  table.sort(fixtures, function(one, other)
    local a, b = rank(one), rank(other)
    if a ~= b then return a < b end
    return at[one.id] < at[other.id]
  end)
end

local function footprints()
  local found = {}
  for _, type in ipairs(core.query("FROM lighting_fixture_type")) do found[type.id] = type.footprint end
  return found
end

local function parsed(address)
  local universe, slot = (address or ""):match("^(%d+)[/.](%d+)$")
  return tonumber(universe), tonumber(slot)
end

local function is_free(taken, universe, first, last)
  for slot = first, last do
    if taken[universe .. "/" .. slot] then return false end
  end
  return true
end

local function take(taken, universe, first, last)
  for slot = first, last do taken[universe .. "/" .. slot] = true end
end

function main(args)
  args = args or {}
  local universe, slot, gap = args.universe or 1, args.start or 1, args.gap or 0
  local sizes, taken, moving = footprints(), {}, {}
  local fixtures = core.query("FROM lighting_fixture ORDER BY unit")
  order_of(fixtures)
  for _, fixture in ipairs(fixtures) do
    local size = math.max(fixture.footprint or sizes[fixture.type] or 1, 1)
    local stays = fixture.patch_locked or (args.only_unpatched and fixture.address)
    if fixture.focus_status ~= "cut" and stays then
      local u, a = parsed(fixture.address)
      if u then take(taken, u, a, a + size - 1) end
    elseif fixture.focus_status ~= "cut" then
      moving[#moving + 1] = { fixture, size }
    end
  end
  local moved = 0
  for at, entry in ipairs(moving) do
    local fixture, size = entry[1], entry[2]
    while slot + size - 1 > 512 or not is_free(taken, universe, slot, slot + size - 1) do
      slot = slot + 1
      if slot + size - 1 > 512 then universe, slot = universe + 1, 1 end
    end
    local address = string.format("%d/%03d", universe, slot)
    if fixture.address ~= address then
      core.set_field(fixture, "address", address)
      moved = moved + 1
    end
    take(taken, universe, slot, slot + size - 1)
    slot = slot + size + gap
    if at % 50 == 0 then ui.progress(at, #moving) end
  end
  ui.notify(moved .. " units patched, up to universe " .. universe .. ". Have a look before you keep it.")
  return moved
end
