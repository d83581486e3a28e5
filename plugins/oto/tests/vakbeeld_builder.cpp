// SPDX-License-Identifier: EUPL-1.2
// Putting a picture together.
#include "vakbeeld_builder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace noaber::test {

using namespace oto;

namespace {

/// The place of the thing of that id; made when it is not there.
template <class T, class Make>
std::size_t place(std::vector<T>& all, std::string_view id, Make&& make) {
    const auto found = std::ranges::find(all, id, [](const T& one) { return std::string_view(one.id.text); });
    if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
    T& made = all.emplace_back();
    made.id.text = id;
    make(made);
    return all.size() - 1;
}

}  // namespace

std::size_t VakbeeldBuilder::functie(std::string_view naam, std::optional<std::int64_t> minimum) {
    const std::size_t at = place(m_beeld.functies, naam, [&](Functie& one) { one.naam = naam; });
    if (minimum) m_beeld.functies[at].minimum = minimum;
    return at;
}

std::size_t VakbeeldBuilder::gemeente(std::string_view naam) {
    return place(m_beeld.gemeenten, naam, [&](Gemeente& one) { one.naam = naam; });
}

Vakpersoon& VakbeeldBuilder::persoon(std::string_view naam) {
    return m_beeld.personen[place(m_beeld.personen, naam, [&](Vakpersoon& one) { one.naam = naam; })];
}

std::size_t VakbeeldBuilder::activiteit(std::string_view code) {
    return place(m_beeld.activiteiten, code, [&](Vakactiviteit& one) { one.code = code; });
}

VakbeeldBuilder& VakbeeldBuilder::vervult(std::string_view naam, std::string_view functienaam, std::string_view vanaf,
                                          std::string_view tot) {
    persoon(naam).vervullingen.push_back({functie(functienaam), {maybe(vanaf), maybe(tot)}});
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::woont(std::string_view naam, std::string_view gemeentenaam) {
    persoon(naam).gemeente = gemeente(gemeentenaam);
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::afwezig(std::string_view naam, std::string_view van, std::string_view tot) {
    persoon(naam).afwezig.push_back({maybe(van), maybe(tot)});
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::vrijgesteld(std::string_view naam, std::string_view functienaam, std::string_view eis,
                                              std::string_view vanaf, std::string_view tot) {
    persoon(naam).vrijstellingen.push_back({functie(functienaam), std::string(eis), "", {maybe(vanaf), maybe(tot)}});
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::norm(std::string_view functienaam, std::string_view eis, Bewijssoort soort,
                                       int per_maanden, int aantal, int respijt, int inwerktijd) {
    Norm one;
    one.id.text = eis;
    one.functie = m_beeld.functies[functie(functienaam)].id;
    one.eis = eis;
    one.soort = soort;
    one.aantal = aantal;
    if (per_maanden > 0) one.per_maanden = per_maanden;
    one.respijt = respijt;
    one.inwerktijd = inwerktijd;
    m_beeld.normen.push_back(one);
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::telt_ook(Bewijssoort soort, Bewijssoort voor) {
    m_beeld.soorten.push_back({{}, soort, voor});
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::telt_ook(std::string_view naam, std::string_view voor) {
    const std::size_t one = functie(naam), other = functie(voor);
    m_beeld.gelijke_functies.push_back({{}, m_beeld.functies[one].id, m_beeld.functies[other].id});
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::oto(std::string_view code, Bewijssoort soort, std::string_view dag,
                                      std::string_view doelgroep, OtoStatus status, std::string_view titel) {
    Vakactiviteit& one = m_beeld.activiteiten[activiteit(code)];
    one.titel = titel;
    one.soort = soort;
    one.dag = maybe(dag);
    one.status = status;
    one.doelgroep = m_doelgroepen.size();
    m_doelgroepen.emplace_back(doelgroep);
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::plaatsen_vrij(std::string_view code, std::size_t vrij) {
    m_beeld.activiteiten[activiteit(code)].vrij = vrij;
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::heeft_plaats(std::string_view naam, std::string_view code) {
    persoon(naam).plaats_in.push_back(activiteit(code));
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::was_bij(std::string_view naam, std::string_view code) {
    const std::size_t at = activiteit(code);
    const Vakactiviteit& one = m_beeld.activiteiten[at];
    if (one.status == OtoStatus::gehouden) persoon(naam).bewijzen.push_back({one.soort, one.dag, {}, at});
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::inzet(std::string_view naam, std::string_view dag, std::string_view functienaam) {
    m_beeld.inzetten.push_back(
        {{std::string(naam) + std::string(dag)}, "Brand " + std::string(dag), functie(functienaam)});
    persoon(naam).bewijzen.push_back({Bewijssoort::inzet, maybe(dag), {}, m_beeld.inzetten.size() - 1});
    return *this;
}

VakbeeldBuilder& VakbeeldBuilder::certificaat(std::string_view naam, std::string_view certificaat,
                                              std::string_view behaald, std::string_view geldig_tot) {
    m_beeld.certificaten.push_back({{std::string(naam) + std::string(certificaat)}, std::string(certificaat)});
    persoon(naam).bewijzen.push_back(
        {Bewijssoort::certificaat, maybe(behaald), maybe(geldig_tot), m_beeld.certificaten.size() - 1});
    return *this;
}

Vakbeeld VakbeeldBuilder::done() const {
    Vakbeeld beeld = m_beeld;
    const Doelgroeplezer lezer(beeld.functies);
    for (const std::string& text : m_doelgroepen) beeld.doelgroepen.push_back(lezer.lees(text));
    beeld.index();
    return beeld;
}

const Vakpersoon& persoon(const Vakbeeld& beeld, std::string_view naam) {
    const Vakpersoon* found = beeld.persoon(Id<Persoon>{std::string(naam)});
    BOOST_REQUIRE(found);
    return *found;
}

std::size_t norm(const Vakbeeld& beeld, std::string_view eis) {
    const auto found = std::ranges::find(beeld.normen, eis, [](const Norm& one) { return std::string_view(one.eis); });
    BOOST_REQUIRE((found != beeld.normen.end()));
    return static_cast<std::size_t>(found - beeld.normen.begin());
}

std::string codes(const Vakbeeld& beeld, const std::vector<std::size_t>& activiteiten) {
    std::string all;
    for (const std::size_t one : activiteiten) all += (all.empty() ? "" : " ") + beeld.activiteiten[one].code;
    return all;
}

}  // namespace noaber::test
