// SPDX-License-Identifier: EUPL-1.2
// A library that is no plugin: it has no entry.
#include <string>

extern "C" std::string* noaber_something_else() { return new std::string("geen plugin"); }
