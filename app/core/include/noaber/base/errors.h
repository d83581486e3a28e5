// SPDX-License-Identifier: EUPL-1.2
// The exceptions of Noaber: the type says whose fault it is, the text says in Dutch what to do next.
#pragma once

#include <stdexcept>
#include <string>

namespace noaber {

/// Base of all errors that a person may get to read. what() is a Dutch sentence in UTF-8.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What was given can't be used: a file, a value, a name. The person can mend it. CLI exit code 2.
class InputError : public Error {
public:
    using Error::Error;
};

/// The person may not do this.
class PermissionError : public Error {
public:
    using Error::Error;
};

/// The disk, the database or the network does not do what it must. CLI exit code 3.
class StorageError : public Error {
public:
    using Error::Error;
};

/// The file is damaged, or none of ours. It was not changed.
class DamagedError : public StorageError {
public:
    using StorageError::StorageError;
};

/// We called something in a way that its header forbids: a defect of Noaber.
class ProgrammerError : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// The person pressed cancel. Nothing was written.
class Cancelled : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "afgebroken"; }
};

/// The words for a person: the error and, under it, what was being done (std::throw_with_nested), innermost last.
[[nodiscard]] std::string error_in_words(const std::exception& error);

}  // namespace noaber
