-- Numbers a day's notes within each department, and puts them into the report of that day.

function main(args)
  local day = args and args.date or core.today()
  local report = core.query_one("FROM notes_report WHERE date = ?", day)
  local inside = {}
  if report then
    for _, edge in ipairs(core.edges(report, "includes", "out")) do inside[edge.target] = true end
  end
  local next_number, count = {}, 0
  local text = "FROM notes_note WHERE created >= ? AND created < ? ORDER BY created"
  local from = day .. "T06:00:00"
  for _, note in ipairs(core.query(text, from, time.text(time.seconds(from) + 86400))) do
    local department = note.department or "?"
    next_number[department] = (next_number[department] or 0) + 1
    if note.number ~= next_number[department] then
      core.set_field(note, "number", next_number[department])
    end
    if report and not inside[note.id] then core.create_ordered_edge("includes", report, note) end
    count = count + 1
  end
  ui.notify(count .. " notes numbered" .. (report and " and in the report." or "; there is no report of that day yet."))
  return count
end
