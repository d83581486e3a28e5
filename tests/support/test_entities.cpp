// SPDX-License-Identifier: EUPL-1.2
// Descriptions of the test entities.
#include "test_entities.h"

#include <noaber/store/describe.h>

namespace noaber {

template <>
struct EnumNames<test::Soort> {
    static const std::vector<std::pair<test::Soort, Choice>> all;
};
const std::vector<std::pair<test::Soort, Choice>> EnumNames<test::Soort>::all = {
    {test::Soort::gewoon, {"gewoon", "Gewoon"}},
    {test::Soort::bijzonder, {"bijzonder", "Bijzonder"}},
};

template <>
const EntityInfo& info_of<test::Ding>() {
    static const EntityInfo info = describe<test::Ding>("ding", "Ding", "Dingen")
                                       .field(&test::Ding::naam, "naam", "Naam")
                                       .key()
                                       .field(&test::Ding::tekst, "tekst", "Tekst")
                                       .long_text()
                                       .field(&test::Ding::aantal, "aantal", "Aantal")
                                       .field(&test::Ding::vlag, "vlag", "Vlag")
                                       .field(&test::Ding::namen, "namen", "Andere namen")
                                       .alias()
                                       .field(&test::Ding::maat, "maat", "Maat")
                                       .field(&test::Ding::soort, "soort", "Soort")
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<test::Notitie>() {
    static const EntityInfo info = describe<test::Notitie>("notitie", "Notitie", "Notities")
                                       .reference(&test::Notitie::ding, "ding", "Ding", "ding")
                                       .field(&test::Notitie::tekst, "tekst", "Tekst")
                                       .key()
                                       .done();
    return info;
}

}  // namespace noaber

namespace noaber::test {

const Schema& test_schema() {
    static const Schema schema = [] {
        Schema both;
        both.add(info_of<Ding>());
        both.add(info_of<Notitie>());
        return both;
    }();
    return schema;
}

}  // namespace noaber::test
