// SPDX-License-Identifier: EUPL-1.2
// The bridge from expat's C callbacks to our visitor. (orcus' SAX parser aborts the program on some broken XML.)
#include "report/import/xml_walk.h"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <memory>

namespace noaber {
namespace {

constexpr std::size_t most_open = 256;  // no spreadsheet nests deeper
constexpr std::size_t chunk = 1'000'000;

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

class Walk {
public:
    explicit Walk(XmlVisitor& visitor) : m_parser(XML_ParserCreate(nullptr), &XML_ParserFree), m_visitor(visitor) {
        if (!m_parser) throw std::bad_alloc();
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &Walk::on_open, &Walk::on_close);
        XML_SetCharacterDataHandler(m_parser.get(), &Walk::on_text);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), &Walk::on_doctype);
    }

    void run(std::string_view xml) {
        do {
            const auto part = xml.substr(0, chunk);
            xml.remove_prefix(part.size());
            const auto status =
                XML_Parse(m_parser.get(), part.data(), static_cast<int>(part.size()), xml.empty() ? 1 : 0);
            if (m_thrown) std::rethrow_exception(m_thrown);
            if (status != XML_STATUS_OK) throw XmlError(XML_ErrorString(XML_GetErrorCode(m_parser.get())));
        } while (!xml.empty());
    }

private:
    /// No exception may pass through C: it is kept, and thrown again when expat has returned.
    template <typename Call>
    void guarded(Call call) noexcept {
        if (m_thrown) return;
        try {
            call();
        } catch (...) {
            m_thrown = std::current_exception();
            XML_StopParser(m_parser.get(), XML_FALSE);
        }
    }

    static Walk& self(void* data) { return *static_cast<Walk*>(data); }

    static void on_open(void* data, const XML_Char* name, const XML_Char** attributes) {
        self(data).guarded([&] {
            if (++self(data).m_open > most_open) throw XmlError("depth");
            XmlAttributes all;
            for (; *attributes; attributes += 2) all.add(attributes[0], attributes[1]);
            self(data).m_visitor.open(without_prefix(name), all);
        });
    }
    static void on_close(void* data, const XML_Char* name) {
        self(data).guarded([&] {
            --self(data).m_open;
            self(data).m_visitor.close(without_prefix(name));
        });
    }
    static void on_text(void* data, const XML_Char* text, int size) {
        self(data).guarded([&] { self(data).m_visitor.text({text, static_cast<std::size_t>(size)}); });
    }
    /// No spreadsheet has one; entities that unfold for ever do.
    static void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        self(data).guarded([] { throw XmlError("doctype"); });
    }

    std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> m_parser;
    XmlVisitor& m_visitor;
    std::size_t m_open = 0;
    std::exception_ptr m_thrown;
};

}  // namespace

void walk_xml(const std::string& xml, XmlVisitor& visitor) { Walk(visitor).run(xml); }

}  // namespace noaber
