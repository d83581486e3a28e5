// SPDX-License-Identifier: EUPL-1.2
// QR codes drawn as one path.
#include "web/qr.h"

#include <noaber/report/qr.h>

#include <fmt/format.h>

namespace noaber::hub::web {

Html qr_code(const std::string& text, std::string_view words, int pixels) {
    const QrCode code(text);
    std::string path;
    for (int y = 0; y < code.size(); ++y)
        for (int x = 0; x < code.size(); ++x)
            if (code.dark(x, y)) path += fmt::format("M{} {}h1v1h-1z", x + qr_border, y + qr_border);
    const int size = code.size() + (2 * qr_border);
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
