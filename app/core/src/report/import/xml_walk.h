// SPDX-License-Identifier: EUPL-1.2
// Walks over XML, and hands each element over with its attributes.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace noaber {

class XmlError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Attributes with their prefix as written ("r:id"); valid during the call.
class XmlAttributes {
public:
    void add(std::string_view name, std::string_view value) { m_all.emplace_back(name, value); }
    /// Empty when it isn't there.
    [[nodiscard]] std::string_view get(std::string_view name) const {
        for (const auto& [key, value] : m_all)
            if (key == name) return value;
        return {};
    }

private:
    std::vector<std::pair<std::string_view, std::string_view>> m_all;
};

class XmlVisitor {
public:
    virtual ~XmlVisitor() = default;
    /// Names are without their prefix.
    virtual void open(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;
};

/// Throws XmlError when it isn't well formed. What the visitor throws goes through.
void walk_xml(const std::string& xml, XmlVisitor& visitor);

}  // namespace noaber
