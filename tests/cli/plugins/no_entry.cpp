// SPDX-License-Identifier: EUPL-1.2
// A library that is no plugin: it has no entry.
extern "C" int noaber_something_else() {
    return 1;
}
