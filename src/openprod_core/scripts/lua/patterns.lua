-- Lua's patterns matched by Lua itself, so that the limits of a run hold inside them too.
-- The library's own matcher is C: no hook is called in it, and one pattern can keep it busy
-- for years. It is used where the worst case is small, which is nearly always.
-- Takes the original string library and what raises an error at the script's own line;
-- returns find, match, gmatch, gsub.

local original, refuse = ...
local byte, sub, char, gsub_c = original.byte, original.sub, original.char, original.gsub
local find_c, match_c, gmatch_c = original.find, original.match, original.gmatch
local type, tostring = type, tostring
local unpack, concat = table.unpack, table.concat
local CHEAP_STEPS <const> = 2000000
local CAPTURES_MAX <const> = 32
local CACHED_MAX <const> = 200

-- Sets of bytes

local function class_set(letter)
    local set = {}
    local pattern = "%" .. letter
    for code = 0, 255 do
        if find_c(char(code), pattern) then set[code] = true end
    end
    return set
end

local class_sets = {}
local function class_of(code)
    local found = class_sets[code]
    if not found then
        local letter = char(code)
        if match_c(letter, "[acdglpsuwxACDGLPSUWX]") then
            found = class_set(letter)
        else
            found = { [code] = true }
        end
        class_sets[code] = found
    end
    return found
end

local every = {}
for code = 0, 255 do every[code] = true end

local function add(set, other)
    for code in next, other do set[code] = true end
end

-- A set in brackets that opens at `at`; returns it and the place behind it.
local function bracket(pattern, at)
    local set, negated = {}, false
    at = at + 1
    if byte(pattern, at) == 94 then negated, at = true, at + 1 end
    local first = true
    while true do
        local code = byte(pattern, at)
        if not code then refuse("malformed pattern (missing ']')") end
        if code == 93 and not first then break end
        first = false
        if code == 37 then
            local letter = byte(pattern, at + 1)
            if not letter then refuse("malformed pattern (ends with '%')") end
            add(set, class_of(letter))
            at = at + 2
        else
            local upper = byte(pattern, at + 2)
            if byte(pattern, at + 1) == 45 and upper and upper ~= 93 then
                for each = code, upper do set[each] = true end
                at = at + 3
            else
                set[code] = true
                at = at + 1
            end
        end
    end
    if negated then
        local rest = {}
        for code = 0, 255 do
            if not set[code] then rest[code] = true end
        end
        set = rest
    end
    return set, at + 1
end

-- Reading a pattern

local repeats = { [42] = "*", [43] = "+", [45] = "-", [63] = "?" }

local function single(pattern, at)
    local code = byte(pattern, at)
    if code == 46 then return every, at + 1 end
    if code == 91 then return bracket(pattern, at) end
    if code == 37 then
        local letter = byte(pattern, at + 1)
        if not letter then refuse("malformed pattern (ends with '%')") end
        return class_of(letter), at + 2
    end
    return { [code] = true }, at + 1
end

local function read(pattern)
    local items, at, size, opened = {}, 1, #pattern, 0
    local anchored = byte(pattern, 1) == 94
    if anchored then at = 2 end
    while at <= size do
        local code, following = byte(pattern, at, at + 1)
        local item
        if code == 40 then
            opened = opened + 1
            if opened > CAPTURES_MAX then refuse("too many captures") end
            if following == 41 then
                item, at = { kind = "place" }, at + 2
            else
                item, at = { kind = "open" }, at + 1
            end
        elseif code == 41 then
            item, at = { kind = "close" }, at + 1
        elseif code == 36 and at == size then
            item, at = { kind = "finish" }, at + 1
        elseif code == 37 and following == 98 then
            local from, to = byte(pattern, at + 2, at + 3)
            if not to then refuse("malformed pattern (missing arguments to '%b')") end
            item, at = { kind = "balance", from = from, to = to }, at + 4
        elseif code == 37 and following == 102 then
            if byte(pattern, at + 2) ~= 91 then
                refuse("missing '[' after '%f' in pattern")
            end
            local set, behind = bracket(pattern, at + 2)
            item, at = { kind = "frontier", set = set }, behind
        elseif code == 37 and following and following >= 48 and following <= 57 then
            item, at = { kind = "back", index = following - 48 }, at + 2
        else
            local set
            set, at = single(pattern, at)
            local times = repeats[byte(pattern, at) or 0]
            if times then at = at + 1 end
            item = { kind = "set", set = set, times = times }
        end
        items[#items + 1] = item
    end
    return { items = items, anchored = anchored, captures = opened }
end

local cache, cached = {}, 0
local function compiled(pattern)
    local found = cache[pattern]
    if not found then
        if cached >= CACHED_MAX then cache, cached = {}, 0 end
        found = read(pattern)
        cache[pattern], cached = found, cached + 1
    end
    return found
end

-- Matching. `starts` and `sizes` hold the captures: size -1 is open, -2 a place.

local function attempt(subject, from, items, starts, sizes)
    local length, last, level = #subject, #items, 0
    local function go(at, index)
        while index <= last do
            local item = items[index]
            local kind = item.kind
            if kind == "set" then
                local set, times = item.set, item.times
                if not times then
                    if at > length or not set[byte(subject, at)] then return nil end
                    at, index = at + 1, index + 1
                elseif times == "?" then
                    if at <= length and set[byte(subject, at)] then
                        local finish = go(at + 1, index + 1)
                        if finish then return finish end
                    end
                    index = index + 1
                elseif times == "-" then
                    while true do
                        local finish = go(at, index + 1)
                        if finish then return finish end
                        if at > length or not set[byte(subject, at)] then return nil end
                        at = at + 1
                    end
                else
                    local furthest = at
                    while furthest <= length and set[byte(subject, furthest)] do
                        furthest = furthest + 1
                    end
                    local least = times == "+" and at + 1 or at
                    while furthest >= least do
                        local finish = go(furthest, index + 1)
                        if finish then return finish end
                        furthest = furthest - 1
                    end
                    return nil
                end
            elseif kind == "open" or kind == "place" then
                level = level + 1
                starts[level], sizes[level] = at, kind == "place" and -2 or -1
                local finish = go(at, index + 1)
                if not finish then level = level - 1 end
                return finish
            elseif kind == "close" then
                local open = level
                while open > 0 and sizes[open] ~= -1 do open = open - 1 end
                if open == 0 then refuse("invalid pattern capture") end
                sizes[open] = at - starts[open]
                local finish = go(at, index + 1)
                if not finish then sizes[open] = -1 end
                return finish
            elseif kind == "finish" then
                if at ~= length + 1 then return nil end
                index = index + 1
            elseif kind == "balance" then
                if byte(subject, at) ~= item.from then return nil end
                local depth, behind = 1, at + 1
                while depth > 0 do
                    local code = byte(subject, behind)
                    if not code then return nil end
                    if code == item.to then
                        depth = depth - 1
                    elseif code == item.from then
                        depth = depth + 1
                    end
                    behind = behind + 1
                end
                at, index = behind, index + 1
            elseif kind == "frontier" then
                local before = at > 1 and byte(subject, at - 1) or 0
                local after = byte(subject, at) or 0
                if item.set[before] or not item.set[after] then return nil end
                index = index + 1
            else
                local which = item.index
                if which < 1 or which > level or sizes[which] < 0 then
                    refuse("invalid capture index %" .. which)
                end
                local size = sizes[which]
                local held = sub(subject, starts[which], starts[which] + size - 1)
                if sub(subject, at, at + size - 1) ~= held then return nil end
                at, index = at + size, index + 1
            end
        end
        return at
    end
    local finish = go(from, 1)
    return finish, level
end

local function capture(subject, index, starts, sizes)
    local size = sizes[index]
    if size == -2 then return starts[index] end
    if size == -1 then refuse("unfinished capture") end
    return sub(subject, starts[index], starts[index] + size - 1)
end

local function captures(subject, level, starts, sizes, from, finish)
    if level == 0 then return { sub(subject, from, finish - 1) } end
    local found = {}
    for index = 1, level do found[index] = capture(subject, index, starts, sizes) end
    return found
end

-- Whether C may do it: an estimate of its worst case, always too high.
local function is_cheap(size, pattern)
    -- One repetition with nothing behind it never goes back.
    if find_c(pattern, "^%^?%(?[^%[%(%)%%%*%+%-%?%$]*%)?$")
        or find_c(pattern, "^%^?%(?%%?[%w%.][%*%+]%)?$")
        or find_c(pattern, "^%^?%(?%[%^?[^%[%]]+%][%*%+]%)?$") then
        return true
    end
    local steps, quantified = size + #pattern, 0
    if byte(pattern, 1) ~= 94 then steps = steps * (size + 1) end
    for at = 1, #pattern do
        local code = byte(pattern, at)
        if code == 42 or code == 43 or code == 45 or code == 37 then
            local following = byte(pattern, at + 1)
            local doubles = code ~= 37 or following == 98
                or (following and following >= 48 and following <= 57)
            if doubles then quantified = quantified + 1 end
        elseif code == 63 then
            steps = steps * 2
        end
        if quantified > 6 or steps > CHEAP_STEPS then return false end
    end
    return steps * (size + 1) ^ quantified <= CHEAP_STEPS
end

local function text_of(value, index, name)
    local kind = type(value)
    if kind == "string" then return value end
    if kind == "number" then return tostring(value) end
    refuse("bad argument #" .. index .. " to '" .. name .. "' (string expected, got "
        .. (value == nil and "no value" or kind) .. ")")
end

local function start_of(init, size)
    init = init or 1
    if type(init) ~= "number" then refuse("bad argument #3 (number expected)") end
    if init > 0 then return init end
    if init == 0 then return 1 end
    return init < -size and 1 or size + init + 1
end

local function search(subject, pattern, init)
    local program = compiled(pattern)
    local starts, sizes, at = {}, {}, init
    while true do
        local finish, level = attempt(subject, at, program.items, starts, sizes)
        if finish then return at, finish, level, starts, sizes end
        at = at + 1
        if program.anchored or at > #subject + 1 then return nil end
    end
end

local function find(subject, pattern, init, plain)
    subject, pattern = text_of(subject, 1, "find"), text_of(pattern, 2, "find")
    if plain or is_cheap(#subject, pattern) then return find_c(subject, pattern, init, plain) end
    init = start_of(init, #subject)
    if init > #subject + 1 then return nil end
    local at, finish, level, starts, sizes = search(subject, pattern, init)
    if not at then return nil end
    if level == 0 then return at, finish - 1 end
    return at, finish - 1, unpack(captures(subject, level, starts, sizes, at, finish), 1, level)
end

local function match(subject, pattern, init)
    subject, pattern = text_of(subject, 1, "match"), text_of(pattern, 2, "match")
    if is_cheap(#subject, pattern) then return match_c(subject, pattern, init) end
    init = start_of(init, #subject)
    if init > #subject + 1 then return nil end
    local at, finish, level, starts, sizes = search(subject, pattern, init)
    if not at then return nil end
    return unpack(captures(subject, level, starts, sizes, at, finish))
end

local function gmatch(subject, pattern, init)
    subject, pattern = text_of(subject, 1, "gmatch"), text_of(pattern, 2, "gmatch")
    if is_cheap(#subject, pattern) then return gmatch_c(subject, pattern, init) end
    -- Here a caret stands for itself, as it does in the library.
    if byte(pattern, 1) == 94 then pattern = "%" .. pattern end
    local items = compiled(pattern).items
    local at, last_finish = start_of(init, #subject), nil
    return function()
        while at <= #subject + 1 do
            local starts, sizes = {}, {}
            local finish, level = attempt(subject, at, items, starts, sizes)
            if finish and finish ~= last_finish then
                local found = captures(subject, level, starts, sizes, at, finish)
                at, last_finish = finish, finish
                return unpack(found)
            end
            at = at + 1
        end
        return nil
    end
end

-- What replaces one match, as the library does it.
local function replacement(whole, found, level, repl, kind)
    local value
    if kind == "function" then
        value = repl(unpack(found))
    elseif kind == "table" then
        value = repl[found[1]]
    else
        local parts, at = {}, 1
        while true do
            local percent = find_c(repl, "%", at, true)
            parts[#parts + 1] = sub(repl, at, (percent or #repl + 1) - 1)
            if not percent then break end
            local code = byte(repl, percent + 1)
            if code == 37 then
                parts[#parts + 1] = "%"
            elseif code and code >= 48 and code <= 57 then
                local index = code - 48
                if index > (level == 0 and 1 or level) then
                    refuse("invalid capture index %" .. index .. " in replacement string")
                end
                parts[#parts + 1] = index == 0 and whole or tostring(found[index])
            else
                refuse("invalid use of '%' in replacement string")
            end
            at = percent + 2
        end
        return concat(parts)
    end
    if not value then return whole end
    if type(value) ~= "string" and type(value) ~= "number" then
        refuse("invalid replacement value (a " .. type(value) .. ")")
    end
    return tostring(value)
end

local function gsub(subject, pattern, repl, most)
    subject, pattern = text_of(subject, 1, "gsub"), text_of(pattern, 2, "gsub")
    if is_cheap(#subject, pattern) then return gsub_c(subject, pattern, repl, most) end
    local kind = type(repl)
    if kind == "number" then repl, kind = tostring(repl), "string" end
    if kind ~= "string" and kind ~= "function" and kind ~= "table" then
        refuse("bad argument #3 to 'gsub' (string/function/table expected, got " .. kind .. ")")
    end
    local program = compiled(pattern)
    local parts, at, count, last_finish = {}, 1, 0, nil
    most = most or #subject + 1
    while count < most do
        local starts, sizes = {}, {}
        local finish, level = attempt(subject, at, program.items, starts, sizes)
        if finish and finish ~= last_finish then
            count = count + 1
            local found = captures(subject, level, starts, sizes, at, finish)
            local whole = sub(subject, at, finish - 1)
            parts[#parts + 1] = replacement(whole, found, level, repl, kind)
            at, last_finish = finish, finish
        elseif at <= #subject then
            parts[#parts + 1] = sub(subject, at, at)
            at = at + 1
        else
            break
        end
        if program.anchored then break end
    end
    parts[#parts + 1] = sub(subject, at)
    return concat(parts), count
end

return { find = find, match = match, gmatch = gmatch, gsub = gsub }
