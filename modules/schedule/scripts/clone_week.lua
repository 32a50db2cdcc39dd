-- The events of seven days are put in again some weeks later, as tentative.

local KEPT = { "title", "kind", "location", "called_scope", "called_text", "scenes_text", "series", "travel_minutes" }
local LINKS = { "called", "calls_group", "calls_department", "covers_scene" }

function main(args)
  args = args or {}
  local first, weeks = args.first_day or core.today(), args.weeks or 1
  local from = time.seconds(first .. "T00:00:00")
  local later = weeks * 7 * 86400
  local text = "FROM schedule_event WHERE start >= ? AND start < ? ORDER BY start"
  local events = core.query(text, time.text(from), time.text(from + 7 * 86400))
  for _, event in ipairs(events) do
    local values = {
      start = time.text(time.seconds(event.start) + later),
      ["end"] = time.text(time.seconds(event["end"]) + later),
      status = "tentative",
    }
    for _, key in ipairs(KEPT) do values[key] = event[key] end
    local copy = core.create_record("schedule_event", values)
    for _, kind in ipairs(LINKS) do
      for _, edge in ipairs(core.edges(event, kind, "out")) do
        if edge.ordered then
          core.create_ordered_edge(kind, copy, edge.target)
        else
          core.create_edge(kind, copy, edge.target)
        end
      end
    end
  end
  ui.notify(#events .. " events copied, " .. weeks .. " weeks later.")
  return #events
end
