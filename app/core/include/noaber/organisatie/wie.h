// SPDX-License-Identifier: EUPL-1.2
// Who is meant by a name that somebody wrote, and who works here.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

/// People by name, by the other names they are known by, and by first name. Holds its own copy of them.
class Namenlijst {
public:
    explicit Namenlijst(std::vector<Persoon> personen);

    [[nodiscard]] const std::vector<Persoon>& personen() const { return m_personen; }
    /// In any case, accents' encoding and order; nullptr when unknown.
    [[nodiscard]] const Persoon* find(std::string_view naam) const;
    /// As find(), or the only one with that first name ("Femke"); nullptr when there is none, or more than one.
    [[nodiscard]] const Persoon* bedoeld(std::string_view naam) const;
    /// Everybody with that first name.
    [[nodiscard]] std::vector<const Persoon*> met_voornaam(std::string_view voornaam) const;

private:
    std::vector<Persoon> m_personen;
    std::unordered_map<std::string, std::size_t> m_by_name;
    std::unordered_map<std::string, std::vector<std::size_t>> m_by_first_name;
};

/// Who works here: who was chosen in this file on this machine, else the person whose name is the store's author; nothing
/// when neither is known.
[[nodiscard]] std::optional<Persoon> wie_ben_ik(const Store& store);

/// Remembers who works here, for this file on this machine; what is written from now on bears that name.
void ik_ben(Store& store, const Persoon& persoon);

}  // namespace noaber
