// SPDX-License-Identifier: EUPL-1.2
// Reads amounts, adds them up by part, and holds stated totals against them.
#include <noaber/jaarplan/budgetsom.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/organisatie/naam.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

namespace {

bool is_pm(std::string_view as_written) {
    std::string letters = fold(as_written);
    std::erase_if(letters, [](char c) { return c == '.' || c == ' '; });
    return letters == "pm" || letters == "promemorie";
}

std::string_view label_of(BudgetStatus status) {
    switch (status) {
        case BudgetStatus::onbekend: return "";
        case BudgetStatus::wettelijke_taak: return "Wettelijke taak";
        case BudgetStatus::regionale_afspraak: return "Regionale afspraak";
        case BudgetStatus::politieke_afspraak: return "Politieke afspraak";
    }
    return {};
}

std::string_view label_of(BudgetKwartaal kwartaal) {
    switch (kwartaal) {
        case BudgetKwartaal::heel_jaar: return "Hele jaar";
        case BudgetKwartaal::q1: return "Q1";
        case BudgetKwartaal::q2: return "Q2";
        case BudgetKwartaal::q3: return "Q3";
        case BudgetKwartaal::q4: return "Q4";
    }
    return {};
}

/// Where a part stands: by its own order where it has one.
int rank(std::string_view naam, BudgetPer per) {
    if (naam.empty()) return 100;
    if (per == BudgetPer::kwartaal) return naam == "Hele jaar" ? 5 : naam.back() - '0';
    if (per != BudgetPer::status) return 0;
    return naam == "Wettelijke taak" ? 0 : naam == "Regionale afspraak" ? 1 : 2;
}

void add(Budgetdeel& deel, const Budgetregel& regel, std::size_t index) {
    for (const Bedragsoort soort : alle_bedragsoorten)
        deel.sommen[static_cast<std::size_t>(soort)].tel_op(lees_bedrag(bedrag_van(regel, soort)));
    deel.regels.push_back(index);
}

std::string short_euros(std::int64_t cents) {
    std::string text = euros(cents);
    if (text.ends_with(",00")) text.resize(text.size() - 3);
    return text;
}

/// The lines that a stated total is about; nothing when nothing is called that.
std::optional<Budgetsom> lines_of(std::string_view onderdeel, const std::vector<Budgetregel>& regels,
                                  const Budgetindeling& indeling) {
    const std::string name = fold(groepsnaam(onderdeel));
    if (name == "totaal" || name == "alles" || name == "totale begroting")
        return budget_totaal(regels).som(Bedragsoort::raming);
    for (const BudgetPer per : {BudgetPer::werkgroep, BudgetPer::soort})
        for (const Budgetdeel& deel : budget_per(regels, indeling, per))
            if (!deel.naam.empty() && fold(groepsnaam(deel.naam)) == name) return deel.som(Bedragsoort::raming);
    return std::nullopt;
}

}  // namespace

const std::string& bedrag_van(const Budgetregel& regel, Bedragsoort soort) {
    switch (soort) {
        case Bedragsoort::raming: return regel.raming;
        case Bedragsoort::offerte: return regel.offerte;
        case Bedragsoort::verplicht: return regel.verplicht;
        case Bedragsoort::besteed: break;
    }
    return regel.besteed;
}

std::string_view to_text(Bedragsoort soort) {
    switch (soort) {
        case Bedragsoort::raming: return "Raming";
        case Bedragsoort::offerte: return "Offerte";
        case Bedragsoort::verplicht: return "Verplicht";
        case Bedragsoort::besteed: return "Besteed";
    }
    return {};
}

std::string_view to_text(BudgetPer per) {
    switch (per) {
        case BudgetPer::werkgroep: return "Werkgroep";
        case BudgetPer::soort: return "Soort";
        case BudgetPer::kwartaal: return "Kwartaal";
        case BudgetPer::status: return "Status";
    }
    return {};
}

Budgetbedrag lees_bedrag(std::string_view as_written) {
    using Soort = Budgetbedrag::Soort;
    if (trim(as_written).empty()) return {};
    if (is_pm(as_written)) return {Soort::pm};
    if (is_placeholder(as_written)) return {Soort::nnb};
    const KostenMeaning meaning = read_kosten(as_written);
    if (meaning.kind == KostenMeaning::Kind::onbekend) return {Soort::onleesbaar};
    return {meaning.onder_voorbehoud ? Soort::voorbehoud : Soort::vast, meaning.cents,
            std::max(meaning.cents, meaning.highest_cents)};
}

void Budgetsom::tel_op(const Budgetbedrag& bedrag) {
    switch (bedrag.soort) {
        case Budgetbedrag::Soort::leeg: ++leeg; break;
        case Budgetbedrag::Soort::vast:
            ++vast;
            laagste += bedrag.laagste;
            hoogste += bedrag.hoogste;
            break;
        case Budgetbedrag::Soort::voorbehoud:
            ++voorbehoud;
            voorbehoud_laagste += bedrag.laagste;
            voorbehoud_hoogste += bedrag.hoogste;
            break;
        case Budgetbedrag::Soort::pm: ++pm; break;
        case Budgetbedrag::Soort::nnb: ++nnb; break;
        case Budgetbedrag::Soort::onleesbaar: ++onleesbaar; break;
    }
}

std::string bedrag_in_woorden(std::int64_t laagste, std::int64_t hoogste) {
    return laagste == hoogste ? short_euros(laagste) : short_euros(laagste) + " tot " + short_euros(hoogste);
}

std::string onbekend_in_woorden(const Budgetsom& som) {
    std::string words;
    const auto add_count = [&](int count, std::string_view what) {
        if (count > 0) words += fmt::format("{}{} × {}", words.empty() ? "" : ", ", count, what);
    };
    add_count(som.pm, "pm");
    add_count(som.nnb, "n.n.b.");
    add_count(som.onleesbaar, "zonder bedrag");
    return words;
}

std::string in_words(const Budgetsom& som) {
    std::string words;
    const auto add_part = [&](const std::string& part) { words += (words.empty() ? "" : " + ") + part; };
    if (som.vast > 0) add_part(bedrag_in_woorden(som.laagste, som.hoogste));
    if (som.voorbehoud > 0)
        add_part(bedrag_in_woorden(som.voorbehoud_laagste, som.voorbehoud_hoogste) + " onder voorbehoud");
    if (som.onbekend() > 0) add_part(onbekend_in_woorden(som));
    return words;
}

Budgetindeling::Budgetindeling(const std::vector<Werkgroep>& werkgroepen, const std::vector<Activiteit>& activiteiten) {
    for (const Werkgroep& one : werkgroepen) m_werkgroepen[one.id.text] = one.naam;
    for (const Activiteit& one : activiteiten) m_groepen[one.id.text] = groepsnaam(one.groep);
}

std::string Budgetindeling::deel(const Budgetregel& regel, BudgetPer per) const {
    const auto in = [](const auto& names, const std::string& id) {
        const auto found = names.find(id);
        return found == names.end() ? std::string() : found->second;
    };
    switch (per) {
        case BudgetPer::werkgroep:
            return regel.werkgroep.empty() ? in(m_groepen, regel.activiteit.text)
                                           : in(m_werkgroepen, regel.werkgroep.text);
        case BudgetPer::soort: return collapse_spaces(regel.soort);
        case BudgetPer::kwartaal: return std::string(label_of(regel.kwartaal));
        case BudgetPer::status: return std::string(label_of(regel.status));
    }
    return {};
}

std::vector<Budgetdeel> budget_per(const std::vector<Budgetregel>& regels, const Budgetindeling& indeling,
                                   BudgetPer per) {
    std::vector<Budgetdeel> delen;
    std::unordered_map<std::string, std::size_t> by_name;
    for (std::size_t i = 0; i < regels.size(); ++i) {
        const std::string naam = indeling.deel(regels[i], per);
        const auto [found, is_new] = by_name.emplace(fold(naam), delen.size());
        if (is_new) delen.emplace_back().naam = naam;
        add(delen[found->second], regels[i], i);
    }
    std::stable_sort(delen.begin(), delen.end(), [&](const Budgetdeel& a, const Budgetdeel& b) {
        if (rank(a.naam, per) != rank(b.naam, per)) return rank(a.naam, per) < rank(b.naam, per);
        return natural_order(a.naam, b.naam) < 0;
    });
    return delen;
}

Budgetdeel budget_totaal(const std::vector<Budgetregel>& regels) {
    Budgetdeel all;
    all.naam = "Totaal";
    for (std::size_t i = 0; i < regels.size(); ++i) add(all, regels[i], i);
    return all;
}

Totaalvergelijking vergelijk_totaal(const Budgettotaal& totaal, const std::vector<Budgetregel>& regels,
                                    const Budgetindeling& indeling) {
    using Uitkomst = Totaalvergelijking::Uitkomst;
    Totaalvergelijking result;
    result.opgegeven = lees_bedrag(totaal.bedrag);
    const auto lines = lines_of(totaal.onderdeel, regels, indeling);
    if (lines) result.regels = *lines;
    const auto outcome = [&] {
        const bool amount = result.opgegeven.soort == Budgetbedrag::Soort::vast ||
                            result.opgegeven.soort == Budgetbedrag::Soort::voorbehoud;
        if (!amount) return Uitkomst::niet_te_lezen;
        if (!lines) return Uitkomst::zonder_regels;
        if (result.opgegeven.hoogste < lines->laagste) return Uitkomst::lager;
        if (result.opgegeven.laagste <= lines->hoogste) return Uitkomst::klopt;
        // A line without a raming may be as dear as one that says pm.
        if (lines->onbekend() + lines->leeg > 0) return Uitkomst::hoger_misschien;
        const bool reserve = result.opgegeven.laagste <= lines->hoogste + lines->voorbehoud_hoogste;
        return reserve ? Uitkomst::hoger_misschien : Uitkomst::hoger;
    };
    result.uitkomst = outcome();
    return result;
}

}  // namespace noaber
