-- The world of a script: what it may use, and the limits that it cannot catch.
-- Takes host (asks the application), tick (nil, or why to stop), the chunk of the pattern
-- functions, and how many steps there are, in all and between two looks. Nothing here is reachable from a script but what
-- is put into `base`.

local host, tick, patterns, options = ...
local debug, coroutine, load = debug, coroutine, load
local pcall, xpcall, error, type, select = pcall, xpcall, error, type, select
local setmetatable, getmetatable, rawget = setmetatable, getmetatable, rawget
local pack, unpack, sethook, getinfo = table.pack, table.unpack, debug.sethook, debug.getinfo
local real_string, real_table = string, table
local OURS <const> = "openprod"
local ELEMENTS_MAX <const> = 20000000

-- Stopping. Once `stopped` is set, every door through which an error could be caught raises
-- it again, and the hook raises it every few thousand steps.

local stopped
local STOP = setmetatable({}, { __metatable = false, __tostring = function() return "stopped" end })

local function stop(why)
    stopped = stopped or why
    error(STOP, 0)
end

local steps = 0
local seen_in, seen_at
local function look()
    if stopped then error(STOP, 0) end
    local info = getinfo(2, "Sl")
    if info and info.short_src ~= OURS and info.currentline > 0 then
        seen_in, seen_at = info.short_src, info.currentline
    end
    steps = steps + options.look_every
    if steps > options.steps_max then stop("steps") end
    local why = tick()
    if why then stop(why) end
end

local function watch(thread)
    if thread then
        sethook(thread, look, "", options.look_every)
    else
        sethook(look, "", options.look_every)
    end
end

-- Errors name the line of the script, not one of ours.

local function place(level)
    while true do
        local info = getinfo(level, "Sl")
        if not info then return "" end
        if info.short_src ~= OURS and info.currentline > 0 then
            return info.short_src .. ":" .. info.currentline .. ": "
        end
        level = level + 1
    end
end

-- A library function in C names the line of ours that called it.
local function stripped(problem)
    if type(problem) ~= "string" then return problem end
    return (real_string.gsub(problem, "^openprod:%d+: ", ""))
end

local function refuse(sentence)
    error(place(3) .. sentence, 0)
end

local function checked(good, ...)
    if stopped then error(STOP, 0) end
    if not good then
        if (...) == "not enough memory" then stop("memory") end
        return good, stripped((...))
    end
    return good, ...
end

local base = {
    assert = assert, error = error, ipairs = ipairs, next = next, pairs = pairs,
    rawequal = rawequal, rawget = rawget, rawlen = rawlen, rawset = rawset, select = select,
    tonumber = tonumber, tostring = tostring, type = type, _VERSION = _VERSION,
}

function base.pcall(...) return checked(pcall(...)) end

function base.xpcall(call, handler, ...)
    return checked(xpcall(call, function(problem)
        if stopped or problem == "not enough memory" then return problem end
        return handler(stripped(problem))
    end, ...))
end

function base.getmetatable(value)
    if type(value) == "string" then return nil end
    return getmetatable(value)
end

function base.setmetatable(value, meta)
    -- A finalizer runs where no limit holds.
    if type(meta) == "table" and rawget(meta, "__gc") ~= nil then
        refuse("a metatable with __gc is not allowed")
    end
    return setmetatable(value, meta)
end

-- Coroutines: each is watched, and none swallows a stop.

local function created(body)
    local thread = coroutine.create(body)
    watch(thread)
    return thread
end

base.coroutine = {
    create = created,
    resume = function(thread, ...) return checked(coroutine.resume(thread, ...)) end,
    wrap = function(body)
        local thread = created(body)
        return function(...)
            local found = pack(checked(coroutine.resume(thread, ...)))
            if not found[1] then error(found[2], 0) end
            return unpack(found, 2, found.n)
        end
    end,
    close = function(thread) return checked(coroutine.close(thread)) end,
    yield = coroutine.yield, status = coroutine.status, running = coroutine.running,
    isyieldable = coroutine.isyieldable,
}

-- Text. What can take for ever in C is done here or refused.

local string = {
    byte = real_string.byte, char = real_string.char, len = real_string.len,
    lower = real_string.lower, upper = real_string.upper, reverse = real_string.reverse,
    sub = real_string.sub, format = real_string.format,
}

function string.rep(text, count, between)
    if type(text) ~= "string" and type(text) ~= "number" then
        refuse("bad argument #1 to 'rep' (string expected, got " .. type(text) .. ")")
    end
    if #(text .. (between or "")) == 0 then return "" end
    return real_string.rep(text, count, between)
end

for name, call in next, patterns(real_string, refuse) do string[name] = call end

base.string = string
local string_meta = getmetatable("")
string_meta.__index = string
string_meta.__metatable = false

-- Tables. A length that a metatable makes up would keep C counting.

local function plain(name, call)
    return function(list, ...)
        if type(list) == "table" then
            local meta = debug.getmetatable(list)
            if meta and rawget(meta, "__len") ~= nil then
                refuse("table." .. name .. " does not take a table with __len")
            end
        end
        return call(list, ...)
    end
end

local table = { pack = real_table.pack, unpack = real_table.unpack }
for _, name in ipairs { "insert", "remove", "sort", "concat" } do
    table[name] = plain(name, real_table[name])
end

function table.move(list, from, to, at, other)
    if type(from) ~= "number" or type(to) ~= "number" or to - from > ELEMENTS_MAX then
        refuse("table.move: too many elements")
    end
    return real_table.move(list, from, to, at, other)
end

base.table = table
base.utf8 = {}
for name, value in next, utf8 do base.utf8[name] = value end
base.math = {}
for name, value in next, math do base.math[name] = value end
-- The same data give the same numbers on every computer.
math.randomseed(20240229)

-- Asking the application

local function ask(name, ...)
    local answer = pack(host(name, pack(...)))
    if stopped then error(STOP, 0) end
    if answer[1] == "ok" then return answer[2] end
    if answer[1] == "stop" then stop(answer[2]) end
    refuse(answer[2])
end

-- Running

local function new_environment()
    local env = {}
    env._G = env
    return setmetatable(env, { __index = base, __metatable = false })
end

local function trace()
    local found, level = {}, 2
    while #found < 30 do
        local info = getinfo(level, "Sln")
        if not info then break end
        if info.short_src ~= OURS and info.currentline > 0 then
            found[#found + 1] = { info.short_src, info.currentline, info.name or "" }
        end
        level = level + 1
    end
    return found
end

local function handled(problem)
    if type(problem) == "table" and problem ~= STOP then
        local meta = debug.getmetatable(problem)
        if not (meta and rawget(meta, "__tostring")) then problem = "error object: a table" end
    end
    local message = problem == STOP and "" or problem
    if type(message) ~= "string" then
        local good, text = pcall(tostring, message)
        message = good and text or "error"
    end
    return { message = stripped(message), trace = trace() }
end

-- Calls what a script gave, and returns "ok" and its results, or "fault" and what is known.
local function guarded(call, ...)
    watch()
    local found = pack(xpcall(call, handled, ...))
    sethook()
    if not stopped and found[1] then return "ok", unpack(found, 2, found.n) end
    local fault = found[2]
    if type(fault) ~= "table" then fault = { message = tostring(fault), trace = {} } end
    if fault.message == "not enough memory" then stopped = stopped or "memory" end
    if stopped and #fault.trace == 0 and seen_in then
        -- Memory ran out, or a tail call left no trace: this is where it was a moment ago.
        fault.trace = { { seen_in, seen_at, "" } }
    end
    return "fault", stopped, fault.message, fault.trace
end

local function compiled(source, name, env)
    return load(source, "=" .. name, "t", env)
end

return {
    base = base, ask = ask, refuse = refuse, new_environment = new_environment,
    guarded = guarded, compiled = compiled,
    spent = function() return steps end,
    -- A script that was stopped may tidy up for a moment.
    grant_more = function(more) stopped = nil options.steps_max = steps + more end,
}
