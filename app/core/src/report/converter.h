// SPDX-License-Identifier: EUPL-1.2
// Running a program of the system that turns one file into another.
#pragma once

#include <noaber/base/errors.h>
#include <noaber/base/progress.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// The program is not there, or did not do it.
class ConverterError : public StorageError {
public:
    using StorageError::StorageError;
};

struct Converter {
    std::string program;
    std::string package;  ///< the Debian package that brings it
};

/// Runs it to its end. `what`: Dutch, for the progress ("PDF maken"). Throws ConverterError in words, and what `progress`
/// throws, after the program was ended.
void run_converter(const Converter& converter, const std::vector<std::string>& arguments, std::string_view what,
                   Progress& progress);

}  // namespace noaber
