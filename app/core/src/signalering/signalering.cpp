// SPDX-License-Identifier: EUPL-1.2
// Running checks, and the order of what they find.
#include <noaber/signalering/signalering.h>

#include <noaber/base/text.h>

#include <tuple>

namespace noaber {

std::string_view to_text(Ernst ernst) {
    switch (ernst) {
        case Ernst::fout: return "fout";
        case Ernst::waarschuwing: return "waarschuwing";
        case Ernst::info: return "info";
    }
    return {};
}

std::vector<Signalering> run_checks(const std::vector<Check>& checks, const Beeld& beeld) {
    std::vector<Signalering> found;
    for (const Check& check : checks) {
        const std::size_t before = found.size();
        try {
            check.run(beeld, found);
        } catch (const std::exception& error) {
            found.resize(before);
            found.push_back({"controle-mislukt", Ernst::fout, "", check.code,
                             "De controle \"" + check.titel + "\" is mislukt: " + error.what(), "", ""});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Signalering& a, const Signalering& b) {
        if (a.ernst != b.ernst) return a.ernst < b.ernst;
        if (a.code != b.code) return a.code < b.code;
        return natural_order(a.sleutel, b.sleutel) < 0;
    });
    return found;
}

}  // namespace noaber
