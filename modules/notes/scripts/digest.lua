-- The open notes of a department as text to send.

local RANK = { safety = 1, high = 2, normal = 3, low = 4 }

function main(args)
  args = args or {}
  local department = args.department or "Lighting"
  local notes = {}
  for _, note in ipairs(core.query("FROM notes_note WHERE department = ?", department)) do
    local is_open = note.status == "open" or note.status == "on hold"
    local is_new = not args.since or (note.created or "") >= args.since
    if is_open and is_new then notes[#notes + 1] = note end
  end
  table.sort(notes, function(one, other)
    local a, b = RANK[one.priority] or 3, RANK[other.priority] or 3
    if a ~= b then return a < b end
    return one.subject < other.subject
  end)
  local lines = { department .. ": " .. #notes .. " open notes", "" }
  for at, note in ipairs(notes) do
    local line = at .. ". " .. note.subject
    if note.channels then line = line .. " (channels " .. note.channels .. ")" end
    if note.cue_number then line = line .. " (cue " .. note.cue_number .. ")" end
    if note.assignee_text then line = line .. " – " .. note.assignee_text end
    if note.due then line = line .. ", due " .. note.due end
    lines[#lines + 1] = line
  end
  local text = table.concat(lines, "\n")
  print(text)
  return text
end
