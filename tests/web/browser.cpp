// SPDX-License-Identifier: EUPL-1.2
// WebDriver's requests, and the few of Chromium's own that it lacks.
#include "browser.h"

#include <boost/test/unit_test.hpp>

#include <Poco/Base64Decoder.h>
#include <Poco/Exception.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>

#include <unistd.h>
#include <fstream>
#include <sstream>

namespace noaber::test {

namespace {

constexpr const char* element_key = "element-6066-11e4-a52e-4f735466cecf";  // WebDriver's own
constexpr int no_scripts = 2;

/// For an XPath expression: such a text holds no quotes of its own.
std::string quoted(const std::string& words) { return "\"" + words + "\""; }

}  // namespace

Browser::Browser(const Screen& screen) : m_driver(NOABER_CHROMEDRIVER, {"--port=0"}) {
    const std::string said = "successfully on port ";
    std::string line;
    while (line.find(said) == std::string::npos) {
        line = m_driver.line();
        BOOST_REQUIRE_MESSAGE(!line.empty(), "chromedriver does not start");
    }
    m_port = static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(said) + said.size())));
    start(screen);
}

void Browser::start(const Screen& screen) {
    Json arguments = {"--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                      "--user-data-dir=" + m_profile.path().string()};
    if (::geteuid() == 0) arguments.push_back("--no-sandbox");
    const Json options = {{"args", arguments},
                          {"prefs", {{"profile.managed_default_content_settings.javascript", no_scripts}}}};
    const Json made =
        ask("POST", "",
            {{"capabilities", {{"alwaysMatch", {{"browserName", "chrome"}, {"goog:chromeOptions", options}}}}}});
    m_session = made.at("sessionId");
    command("Emulation.setDeviceMetricsOverride",
            {{"width", screen.width}, {"height", screen.height}, {"deviceScaleFactor", 2}, {"mobile", true}});
    command("Emulation.setEmulatedMedia",
            {{"features",
              {{{"name", "prefers-color-scheme"}, {"value", screen.look == Scheme::dark ? "dark" : "light"}}}}});
}

Browser::~Browser() {
    try {
        ask("DELETE", "");
        m_driver.terminate();
    } catch (const std::exception& error) {
        BOOST_TEST_MESSAGE("the browser did not end: " << error.what());
    }
}

Browser::Json Browser::ask(const std::string& method, const std::string& path, const Json& body) const {
    Poco::Net::HTTPClientSession client("127.0.0.1", m_port);
    client.setTimeout(Poco::Timespan(60, 0));
    Poco::Net::HTTPRequest request(method, "/session" + (m_session.empty() ? "" : "/" + m_session) + path,
                                   Poco::Net::HTTPRequest::HTTP_1_1);
    const std::string text = method == "POST" ? (body.is_null() ? Json::object() : body).dump() : "";
    request.setContentType("application/json");
    request.setContentLength(static_cast<std::streamsize>(text.size()));
    client.sendRequest(request) << text;
    Poco::Net::HTTPResponse response;
    std::string said;
    Poco::StreamCopier::copyToString(client.receiveResponse(response), said);
    Json answer = Json::parse(said);
    if (response.getStatus() != Poco::Net::HTTPResponse::HTTP_OK)
        throw std::runtime_error(answer.at("value").value("message", said));
    return answer.at("value");
}

Browser::Json Browser::command(const std::string& name, const Json& parameters) const {
    return ask("POST", "/goog/cdp/execute", {{"cmd", name}, {"params", parameters}});
}

std::string Browser::element(const std::string& how, const std::string& what) const {
    return ask("POST", "/element", {{"using", how}, {"value", what}}).at(element_key);
}

void Browser::leave(const std::function<void()>& how) const {
    const std::string page = element("css selector", "html");
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    how();
    try {
        while (std::chrono::steady_clock::now() < deadline) ask("GET", "/element/" + page + "/name");
    } catch (const std::runtime_error&) {
        return;  // it is no element of what is shown now
    }
    BOOST_FAIL("still on " << address());
}

void Browser::open(const std::string& address) { ask("POST", "/url", {{"url", address}}); }
void Browser::reload() { ask("POST", "/refresh"); }
std::string Browser::address() const { return ask("GET", "/url"); }
std::string Browser::title() const { return ask("GET", "/title"); }
std::string Browser::text() const { return text_of("body"); }

std::string Browser::text_of(const std::string& css) const {
    return ask("GET", "/element/" + element("css selector", css) + "/text");
}

std::size_t Browser::count(const std::string& css) const {
    return ask("POST", "/elements", {{"using", "css selector"}, {"value", css}}).size();
}

std::string Browser::css_of(const std::string& css, const std::string& property) const {
    return ask("GET", "/element/" + element("css selector", css) + "/css/" + property);
}

std::string Browser::attribute_of(const std::string& css, const std::string& name) const {
    const Json value = ask("GET", "/element/" + element("css selector", css) + "/attribute/" + name);
    return value.is_null() ? std::string() : value.get<std::string>();
}

void Browser::type(const std::string& label, const std::string& words) {
    const std::string field = element("xpath", "//*[@id=//label[.=" + quoted(label) + "]/@for]");
    ask("POST", "/element/" + field + "/clear");
    ask("POST", "/element/" + field + "/value", {{"text", words}});
}

void Browser::press(const std::string& words) {
    const std::string button = element("xpath", "//button[starts-with(normalize-space(.), " + quoted(words) + ")]");
    leave([&] { ask("POST", "/element/" + button + "/click"); });
}

void Browser::follow(const std::string& link) {
    const std::string found = element("link text", link);
    leave([&] { ask("POST", "/element/" + found + "/click"); });
}

void Browser::key(const std::string& key) const {
    const Json keys = {{{"type", "keyDown"}, {"value", key}}, {{"type", "keyUp"}, {"value", key}}};
    ask("POST", "/actions", {{"actions", {{{"type", "key"}, {"id", "toetsen"}, {"actions", keys}}}}});
}

void Browser::leave_by(const std::string& pressed) const {
    leave([&] { key(pressed); });
}

std::string Browser::focused() const {
    const std::string id = ask("GET", "/element/active").at(element_key);
    return ask("GET", "/element/" + id + "/text");
}

Browser::Widths Browser::widths() const {
    const Json metrics = command("Page.getLayoutMetrics", Json::object());
    return {metrics.at("cssContentSize").at("width").get<int>(),
            metrics.at("cssLayoutViewport").at("clientWidth").get<int>()};
}

std::vector<std::string> Browser::cookies() const {
    std::vector<std::string> names;
    for (const Json& one : ask("GET", "/cookie")) names.push_back(one.at("name"));
    return names;
}

void Browser::forget_cookies() { ask("DELETE", "/cookie"); }

void Browser::picture(const std::filesystem::path& file) {
    const Json metrics = command("Page.getLayoutMetrics", Json::object()).at("cssContentSize");
    const Json clip = {
        {"x", 0}, {"y", 0}, {"width", metrics.at("width")}, {"height", metrics.at("height")}, {"scale", 1}};
    const Json made =
        command("Page.captureScreenshot", {{"format", "png"}, {"captureBeyondViewport", true}, {"clip", clip}});
    std::istringstream coded(made.at("data").get<std::string>());
    Poco::Base64Decoder bytes(coded);
    std::ofstream out(file, std::ios::binary);
    out << bytes.rdbuf();
    BOOST_REQUIRE_MESSAGE(out.good(), "not written: " << file);
}

}  // namespace noaber::test
