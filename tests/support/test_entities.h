// SPDX-License-Identifier: EUPL-1.2
// A small schema for tests of the store: a thing with a few fields, and a note that points at one.
#pragma once

#include <noaber/store/entity.h>

#include <optional>
#include <string>

namespace noaber::test {

enum class Soort { gewoon, bijzonder };

struct Ding {
    Id<Ding> id;
    std::string naam;
    std::string tekst;
    std::optional<std::int64_t> aantal;
    bool vlag = false;
    std::string namen;
    std::optional<double> maat;
    Soort soort = Soort::gewoon;
};

struct Notitie {
    Id<Notitie> id;
    Id<Ding> ding;
    std::string tekst;
};

/// Both entities. Lives for ever.
const Schema& test_schema();

}  // namespace noaber::test

namespace noaber {
template <>
const EntityInfo& info_of<test::Ding>();
template <>
const EntityInfo& info_of<test::Notitie>();
}  // namespace noaber
