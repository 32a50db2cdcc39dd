-- What a script calls: core, fs, http, osc, ui, log, context, time, json, csv, xml, require.
-- Takes the sandbox and what of this run is known; every call ends in `ask`.

local sandbox, facts = ...
local base, ask, refuse = sandbox.base, sandbox.ask, sandbox.refuse
local type, setmetatable, select, tostring = type, setmetatable, select, tostring
local pack, concat = table.pack, table.concat
local null = setmetatable({}, { __metatable = false, __tostring = function() return "null" end })

-- A function that asks the application; its answer is handed on.
local function asking(name)
    return function(...)
        local answer = ask(name, ...)
        return answer
    end
end

local function future(name)
    return function(...)
        return { future = ask("begin", name, ...), kind = name }
    end
end

local core = { null = null, overlay = {}, text = {}, list = {}, schema = {} }

for _, name in ipairs {
    "query", "query_one", "count", "get", "get_field", "set_field", "set_fields",
    "clear_field", "create_records", "update_records", "delete_entity", "restore_entity",
    "add_to_table", "remove_from_table", "create_edge", "create_ordered_edge", "edges",
    "set_edge_property", "clear_edge_property", "move_ordered_edge", "delete_edge",
    "merge_entities", "split_entity", "get_conflicts", "resolve_conflict", "commit", "discard",
    "new_id", "today", "now",
} do
    core[name] = asking(name)
end
core.attach_facet = core.add_to_table
core.detach_facet = core.remove_from_table
core.overlay.operations = asking("overlay_operations")
core.schema.list_tables = asking("list_tables")
core.schema.get_fields = asking("get_fields")
for _, name in ipairs { "insert_at", "delete_range", "replace_range" } do
    core.text[name] = asking("text_" .. name)
end
for _, name in ipairs { "append", "insert", "remove", "remove_at" } do
    core.list[name] = asking("list_" .. name)
end

function core.create_record(table_key, fields)
    local made = ask("create_record", table_key, fields or {})
    return made
end

function core.create_entity(spec)
    if type(spec) ~= "table" then refuse("core.create_entity wants {table = …, fields = {…}}") end
    local made = ask("create_record", spec.table, spec.fields or {})
    return made
end

function core.query_ordered_edges(container, kind)
    local found = ask("edges", container, kind, "out")
    return found
end

function core.await(wanted)
    local list = type(wanted) == "table" and (wanted.race or { wanted })
    local futures = {}
    for index, each in ipairs(list or {}) do
        futures[index] = type(each) == "table" and each.future or nil
    end
    if #futures == 0 then
        refuse("core.await wants what fs.read, http.get, ui.dialog.confirm and their like return")
    end
    while true do
        local answer = ask("await", futures)
        local first = list[answer.index]
        if wanted.race and first.kind == "sleep" then return { timeout = true } end
        if not first.live or answer.value == nil then
            return first.opened and first.opened(answer.value) or answer.value
        end
        -- Something was touched; whether it concerns the query is seen by asking it again.
        local changes = ask("live_changes", first.live)
        if changes then
            first.of.rows = changes.rows
            return changes
        end
        futures[answer.index] = first.again().future
    end
end

-- What comes in while the script runs: awaited item by item, nil once it is closed.
local function inlet(number, name)
    local made = { port = nil }
    made[name] = function() return { future = ask("begin", "next", number), kind = "next" } end
    made.close = function() ask("close", number) end
    return made
end

-- Rows as everybody has them now; await live:next() for {rows, added, changed, removed}.
function core.query_live(...)
    local opened = ask("live_open", ...)
    local live = inlet(opened.inlet, "next")
    local begin = live.next
    live.rows = opened.rows
    live.next = function()
        local wanted = begin()
        wanted.live, wanted.again, wanted.of = opened.inlet, begin, live
        return wanted
    end
    return live
end

-- What is done first; a sleep that wins gives {timeout = true}.
function core.race(...)
    return { race = { ... } }
end

core.sleep = future("sleep")

base.core = core
local function opening(kind, name)
    local begin = future(kind)
    return function(...)
        local made = begin(...)
        made.opened = function(found)
            local opened = inlet(found.inlet, name)
            opened.port = found.port
            return opened
        end
        return made
    end
end

base.fs = {
    read = future("fs.read"), write = future("fs.write"), list = asking("fs.list"),
    watch = opening("fs.watch", "next"),
}
base.http = { get = future("http.get"), post = future("http.post") }
base.osc = { send = future("osc.send"), listen = opening("osc.listen", "recv") }

-- Output

local function spoken(...)
    local parts, given = {}, pack(...)
    for index = 1, given.n do parts[index] = tostring(given[index]) end
    return concat(parts, "\t")
end

base.log = {}
for _, level in ipairs { "debug", "info", "warn", "error" } do
    base.log[level] = function(...) ask("log", level, spoken(...)) end
end
function base.print(...) ask("log", "info", spoken(...)) end

local toast = setmetatable({
    warn = function(text) ask("notify", "warn", tostring(text)) end,
    error = function(text) ask("notify", "error", tostring(text)) end,
}, { __call = function(_, text) ask("notify", "info", tostring(text)) end, __metatable = false })
local label, total = "", 0
local progress = setmetatable({
    start = function(what, more)
        label, total = tostring(what or ""), type(more) == "table" and more.total or more or 0
        ask("progress", 0, total, label)
    end,
    update = function(done) ask("progress", done, total, label) end,
    complete = function() ask("progress", total, total, label) end,
}, {
    __call = function(_, done, all, what)
        if what then label = tostring(what) end
        total = all or total
        ask("progress", done, total, label)
    end,
    __metatable = false,
})
base.ui = {
    notify = function(text) ask("notify", "info", tostring(text)) end,
    toast = toast, progress = progress,
    navigate = {
        to_table = function(wanted) ask("navigate", "table", wanted) end,
        to_entity = function(record, of) ask("navigate", "entity", record, of) end,
        to_view = function(name) ask("navigate", "view", name) end,
        filter = function(of, text) ask("navigate", "filter", of, text) end,
    },
    dialog = {
        confirm = future("dialog.confirm"), prompt = future("dialog.prompt"),
        select = future("dialog.select"),
    },
}

-- Words and numbers

base.json = { encode = asking("json_encode"), decode = asking("json_decode"), null = null }
base.csv = { parse = asking("csv_parse"), format = asking("csv_format") }
base.xml = { parse = asking("xml_parse") }
base.time = {
    seconds = asking("time_seconds"), text = asking("time_text"), date = asking("time_date"),
    add = asking("time_add"),
}

local context = facts.context
context.cancelled = asking("cancelled")
base.context = context

-- Modules

local loaded, loading = {}, {}

local function requiring(from)
    local function required(path)
        local found = ask("module", path, from)
        local name = found.name
        if loaded[name] ~= nil then return loaded[name] end
        for index = 1, #loading do
            if loading[index] == name then
                refuse("circular require: " .. concat(loading, " → ", index) .. " → " .. name)
            end
        end
        local env = sandbox.new_environment()
        env.require = requiring(name)
        local chunk, problem = sandbox.compiled(found.source, name, env)
        if not chunk then refuse("cannot load " .. name .. ": " .. problem) end
        loading[#loading + 1] = name
        local value = chunk(name)
        loading[#loading] = nil
        if value == nil then value = true end
        loaded[name] = value
        return value
    end
    local function try(path)
        local good, value = base.pcall(required, path)
        if good then return value end
        loading = {}
        return nil, value
    end
    return setmetatable({ try = try }, {
        __call = function(_, path)
            local value = required(path)
            return value
        end,
        __metatable = false,
    })
end

-- One run: the chunk, then main once for each of the occasions.

local function run(source, name, occasions)
    local env = sandbox.new_environment()
    env.require = requiring(name)
    env.args = occasions[1].args
    local chunk, problem = sandbox.compiled(source, name, env)
    if not chunk then return "fault", nil, problem, {} end
    local function begin(occasion)
        env.args = occasion.args
        for key, value in next, occasion.context do context[key] = value end
    end
    local function all()
        begin(occasions[1])
        local value = chunk(env.args)
        local main = rawget(env, "main")
        if type(main) ~= "function" then return value end
        for index = 1, #occasions do
            begin(occasions[index])
            value = main(env.args)
        end
        return value
    end
    local outcome = pack(sandbox.guarded(all))
    local shutdown = rawget(env, "on_shutdown")
    if type(shutdown) == "function" then
        sandbox.grant_more(facts.shutdown_steps)
        facts.shutting_down()
        local ended = pack(sandbox.guarded(shutdown))
        if outcome[1] == "ok" and ended[1] ~= "ok" then outcome = ended end
    end
    return table.unpack(outcome, 1, outcome.n)
end

return { run = run, null = null, is_null = function(value) return rawequal(value, null) end }
