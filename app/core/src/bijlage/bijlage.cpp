// SPDX-License-Identifier: EUPL-1.2
// The description of an attachment.
#include <noaber/bijlage/bijlage.h>

#include <noaber/store/describe.h>
#include <noaber/store/hanging.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

template <>
struct EnumNames<Bijlagesoort> {
    static const std::vector<std::pair<Bijlagesoort, Choice>> all;
};
const std::vector<std::pair<Bijlagesoort, Choice>> EnumNames<Bijlagesoort>::all{
    {Bijlagesoort::foto, {"foto", "foto"}},
    {Bijlagesoort::pdf, {"pdf", "PDF"}},
    {Bijlagesoort::tekst, {"tekst", "tekstdocument"}},
    {Bijlagesoort::rekenblad, {"rekenblad", "rekenblad"}},
    {Bijlagesoort::presentatie, {"presentatie", "presentatie"}}};

template <>
const EntityInfo& info_of<Bijlage>() {
    static const EntityInfo info = describe<Bijlage>("bijlage", "Bijlage", "Bijlagen")
                                       .table("bijlagen")
                                       .titled_by({"titel"})
                                       .writers(for_everybody)
                                       .field(&Bijlage::entiteit, std::string(hangs_on_entity), "Hoort bij (soort)")
                                       .hidden()
                                       .field(&Bijlage::record, std::string(hangs_on_record), "Hoort bij")
                                       .hidden()
                                       .field(&Bijlage::titel, "titel", "Titel")
                                       .field(&Bijlage::bestandsnaam, "bestandsnaam", "Bestandsnaam")
                                       .field(&Bijlage::soort, "soort", "Soort")
                                       .hidden()
                                       .field(&Bijlage::grootte, "grootte", "Grootte (bytes)")
                                       .hidden()
                                       .field(&Bijlage::sha256, "sha256", "Kenmerk (SHA-256)")
                                       .hidden()
                                       .field(&Bijlage::door, "door", "Toegevoegd door")
                                       .field(&Bijlage::op, "op", "Toegevoegd op")
                                       .done();
    return info;
}

void add_bijlage(Schema& schema) { schema.add(info_of<Bijlage>()); }

std::vector<Bijlage> bijlagen_van(const Store& store, const RecordRef& record) {
    auto found = store.list<Bijlage>(Where{hangs_on_record, record.record});
    std::erase_if(found, [&](const Bijlage& one) { return one.entiteit != record.entity; });
    std::ranges::sort(found, {}, [](const Bijlage& one) { return one.id.text; });
    return found;
}

const std::string& in_words(Bijlagesoort soort) {
    const auto& all = EnumNames<Bijlagesoort>::all;
    return std::ranges::find(all, soort, [](const auto& entry) { return entry.first; })->second.label;
}

std::string grootte_in_words(std::int64_t bytes) {
    constexpr double thousand = 1000;
    const double size = static_cast<double>(bytes);
    if (size < thousand) return fmt::format("{} bytes", bytes);
    if (size < thousand * thousand) return fmt::format("{:.0f} kB", size / thousand);
    std::string text = fmt::format("{:.1f} MB", size / thousand / thousand);
    std::ranges::replace(text, '.', ',');
    return text;
}

}  // namespace noaber
