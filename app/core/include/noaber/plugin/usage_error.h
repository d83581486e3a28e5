// SPDX-License-Identifier: EUPL-1.2
// What is thrown when the command line itself is wrong.
#pragma once

#include <noaber/base/errors.h>

namespace noaber::cli {

/// what() is Dutch and says what was expected. Exit code 2.
class UsageError : public InputError {
public:
    using InputError::InputError;
};

}  // namespace noaber::cli
