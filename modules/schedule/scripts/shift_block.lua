-- All events of a day from a time on move by some minutes.

function main(args)
  args = args or {}
  local day, minutes = args.day or core.today(), args.minutes or 15
  local from = day .. "T" .. (args.from_time or "00:00") .. ":00"
  local to = time.text(time.seconds(day .. "T00:00:00") + 86400)
  local events = core.query("FROM schedule_event WHERE start >= ? AND start < ? ORDER BY start", from, to)
  for _, event in ipairs(events) do
    core.set_fields(event, {
      start = time.text(time.seconds(event.start) + minutes * 60),
      ["end"] = time.text(time.seconds(event["end"]) + minutes * 60),
    })
  end
  ui.notify(#events .. " events moved by " .. minutes .. " minutes.")
  return #events
end
