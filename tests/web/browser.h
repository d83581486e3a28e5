// SPDX-License-Identifier: EUPL-1.2
// Chromium as a person has it before them, without scripts unless asked for; W3C WebDriver over HTTP.
#pragma once

#include "program.h"
#include "temporary_folder.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace noaber::test {

enum class Scheme { light, dark };

struct Screen {
    int width = 360;
    int height = 740;
    Scheme look = Scheme::light;
};

/// Whatever fails, fails the test.
class Browser {
public:
    explicit Browser(const Screen& screen = {});
    ~Browser();
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    void open(const std::string& address);
    void reload();
    /// The whole address.
    [[nodiscard]] std::string address() const;
    [[nodiscard]] std::string title() const;
    /// What is read on the page.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool shows(const std::string& words) const { return text().find(words) != std::string::npos; }
    /// Of the first element that a CSS selector finds.
    [[nodiscard]] std::string text_of(const std::string& css) const;
    /// How many elements a CSS selector finds.
    [[nodiscard]] std::size_t count(const std::string& css) const;
    /// As computed: css_of("body", "background-color").
    [[nodiscard]] std::string css_of(const std::string& css, const std::string& property) const;
    [[nodiscard]] std::string attribute_of(const std::string& css, const std::string& name) const;

    /// Into the field of that label.
    void type(const std::string& label, const std::string& words);
    /// The first button that begins with these words.
    void press(const std::string& words);
    void follow(const std::string& link);
    /// A key for what has the focus: "\uE004" is Tab.
    void key(const std::string& key) const;
    /// The same where it leads to another page.
    void leave_by(const std::string& key) const;
    /// The text of what has the focus.
    [[nodiscard]] std::string focused() const;

    /// Of the page in CSS pixels, and of the window that it is seen through.
    struct Widths {
        int page = 0;
        int window = 0;
    };
    [[nodiscard]] Widths widths() const;
    [[nodiscard]] std::vector<std::string> cookies() const;
    void forget_cookies();
    /// The whole page as a PNG.
    void picture(const std::filesystem::path& file);

private:
    using Json = nlohmann::json;
    /// The "value" of the answer.
    Json ask(const std::string& method, const std::string& path, const Json& body = nullptr) const;
    Json command(const std::string& name, const Json& parameters) const;
    [[nodiscard]] std::string element(const std::string& how, const std::string& what) const;
    /// Does what leads to another page, and waits until this one is gone.
    void leave(const std::function<void()>& how) const;
    void start(const Screen& screen);
    TemporaryFolder m_profile;
    RunningProgram m_driver;
    std::uint16_t m_port = 0;
    std::string m_session;
};

}  // namespace noaber::test
