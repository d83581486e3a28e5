// SPDX-License-Identifier: EUPL-1.2
// QR codes by libqrencode, drawn as one path.
#include "web/qr.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>
#include <new>

namespace noaber::hub::web {

namespace {

constexpr int any_version = 0;
constexpr int border = 4;  // modules, as the standard wants
constexpr int pixels = 5;  // of a module

}  // namespace

Html qr_code(const std::string& text, std::string_view words) {
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(QRcode_encodeString8bit(text.c_str(), any_version,
                                                                                  QR_ECLEVEL_M),
                                                          QRcode_free);
    if (!code) throw std::bad_alloc();  // a text of ours always fits
    std::string path;
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if ((code->data[(y * code->width) + x] & 1) != 0)
                path += fmt::format("M{} {}h1v1h-1z", x + border, y + border);
    const int size = code->width + (2 * border);
    const std::string shown = std::to_string(size * pixels);
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {0} {0}", size)},
                    {"width", shown},
                    {"height", shown},
                    {"role", "img"},
                    {"aria-label", words}},
                   {element("path", {{"d", path}, {"fill", "#000000"}}, {})});
}

}  // namespace noaber::hub::web
