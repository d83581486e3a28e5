// SPDX-License-Identifier: EUPL-1.2
// Percent signs by Poco.
#include "uri_text.h"

#include <Poco/URI.h>

namespace noaber::hub {

std::string uri_text(std::string_view text) {
    std::string out;
    Poco::URI::encode(std::string(text), "/?#[]@!$&'()*+,;=:", out);
    return out;
}

}  // namespace noaber::hub
