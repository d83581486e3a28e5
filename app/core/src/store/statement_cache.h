// SPDX-License-Identifier: EUPL-1.2
// Prepared statements by their text. A text whose rows are still being read gets a second statement.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

/// `Made` tells with active() whether it has unread rows. References live as long as the cache.
template <class Made>
class StatementCache {
public:
    /// One that is not being read; `make` gives a std::unique_ptr<Made> when there is none.
    template <class Make>
    Made& idle(std::string_view sql, const Make& make) {
        auto found = m_statements.find(sql);
        if (found == m_statements.end())
            found = m_statements.emplace(std::string(sql), std::vector<std::unique_ptr<Made>>()).first;
        for (const auto& statement : found->second)
            if (!statement->active()) return *statement;
        found->second.push_back(make());
        return *found->second.back();
    }
    void clear() { m_statements.clear(); }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, std::vector<std::unique_ptr<Made>>, TextHash, std::equal_to<>> m_statements;
};

}  // namespace noaber
