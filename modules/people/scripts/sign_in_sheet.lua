-- Writes a sheet of names to sign as exports/sign-in.csv, for any spreadsheet.

function main(args)
  args = args or {}
  local who, day = args.category or "cast", args.day or core.today()
  local text = who == "everybody" and "FROM people_person" or "FROM people_person WHERE category = ?"
  local people = core.query(text .. " ORDER BY sort_name, name", who ~= "everybody" and who or nil)
  local rows = { { "Name", "Role", "In", "Out" } }
  for _, person in ipairs(people) do
    rows[#rows + 1] = { person.name or "", person.role or "", "", "" }
  end
  core.await(fs.write("exports/sign-in " .. day .. ".csv", csv.format(rows)))
  ui.notify(#people .. " names are in exports/sign-in " .. day .. ".csv.")
  return #people
end
