-- A break after each stretch of work in the rehearsals of a day, as the working rules ask.

local function rules()
  local profile = core.query_one("FROM schedule_labor_profile WHERE break_after is not empty")
  if profile then return profile.break_after, profile.break_length or 300 end
  return 55 * 60, 5 * 60
end

function main(args)
  local day = args and args.day or core.today()
  local after, length = rules()
  local made = 0
  local text = "FROM schedule_event WHERE kind = 'rehearsal' AND start >= ? AND start < ? ORDER BY start"
  local next_day = time.text(time.seconds(day .. "T00:00:00") + 86400)
  for _, event in ipairs(core.query(text, day .. "T00:00:00", next_day)) do
    local at, stop = time.seconds(event.start) + after, time.seconds(event["end"])
    while at + length < stop do
      core.create_record("schedule_break_log", {
        kind = "break", event = event.id, start = time.text(at), ["end"] = time.text(at + length),
      })
      made, at = made + 1, at + length + after
    end
  end
  ui.notify(made .. " breaks proposed for " .. day .. ".")
  return made
end
