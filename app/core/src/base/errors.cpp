// SPDX-License-Identifier: EUPL-1.2
// Errors in words: walks the nested exceptions.
#include <noaber/base/errors.h>

namespace noaber {

std::string error_in_words(const std::exception& error) {
    std::string words = error.what();
    try {
        std::rethrow_if_nested(error);
    } catch (const std::exception& inner) {
        words += "\n" + error_in_words(inner);
    }
    return words;
}

}  // namespace noaber
