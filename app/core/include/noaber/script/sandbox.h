// SPDX-License-Identifier: EUPL-1.2
// A Lua state that can only compute: no files, no clock, no chance but that of its seed, bounded in memory, steps and depth.
#pragma once

#include <noaber/base/errors.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct lua_State;

namespace noaber::script {

/// What a script did wrong, and where.
class ScriptError : public InputError {
public:
    ScriptError(std::string file, int line, std::string message);
    [[nodiscard]] const std::string& file() const { return m_file; }  ///< "stroomuitval.lua"; "" when nobody knows
    [[nodiscard]] int line() const { return m_line; }                 ///< from 1; 0 when nobody knows
    [[nodiscard]] const std::string& message() const { return m_message; }

private:
    std::string m_file;
    int m_line;
    std::string m_message;
};

struct Limits {
    std::size_t memory = std::size_t{48} << 20U;  ///< bytes that the script's values may take
    std::uint64_t steps = 20'000'000;             ///< instructions between two calls of refill()
    std::uint64_t all_steps = 300'000'000;        ///< of the whole life; some seconds
    std::uint64_t pattern_steps = 1'000'000;      ///< of one search in a text
};

/// The same source, seed and calls give the same results on every machine: pairs() and next() go in sorted order (numbers, then texts;
/// other keys can't be walked), tostring() shows no addresses, the collector runs nothing of the script, errors have a place.
/// There is base, string, table, math, utf8 and coroutine; not io, os, debug, package, load, loadfile, dofile, string.dump, collectgarbage.
/// require() finds what `modules` gives, each once. A script that used up its steps is over, whatever it catches.
///
/// An endless loop, endless recursion and endless memory end with ScriptError. What takes long inside one step of C can't: a host
/// that must not wait runs it in a process of its own.
class Sandbox {
public:
    /// The source of a module; nothing when there is none of that name (letters, digits, "_" and "." only are asked).
    using Modules = std::function<std::optional<std::string>(std::string_view name)>;

    Sandbox(const Limits& limits, std::uint64_t seed, Modules modules = {});
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// For who adds functions; errors of Lua go through call() only.
    [[nodiscard]] lua_State* state() const;

    /// Compiles a text (never bytecode) and leaves its function on the stack. `file`: as errors name it. Throws ScriptError.
    void load(std::string_view source, const std::string& file);
    /// Calls the function below `arguments` values on the stack, as lua_pcall. Throws ScriptError; the stack is then as it was below the
    /// function.
    void call(int arguments, int results);
    /// Runs a coroutine until it yields (true; `results` values on its stack) or ends (false). Throws ScriptError.
    [[nodiscard]] bool resume(lua_State* coroutine, int arguments, int& results);
    /// A script that came so far may take as many steps again, as long as there are any left of all.
    void refill();
    /// SHA-256, in hexadecimal, of everything that was loaded, the modules by name.
    [[nodiscard]] std::string hash() const;

    struct Inner;

private:
    std::unique_ptr<Inner> m_inner;
};

}  // namespace noaber::script
