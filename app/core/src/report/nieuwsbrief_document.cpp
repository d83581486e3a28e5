// SPDX-License-Identifier: EUPL-1.2
// A newsletter's text as headings, paragraphs and lists.
#include <noaber/report/nieuwsbrief_document.h>

#include <noaber/base/text.h>

namespace noaber {

Document nieuwsbrief_document(const Nieuwsbrief& nieuwsbrief) {
    Document document({nieuwsbrief.titel.empty() ? "Nieuwsbrief" : nieuwsbrief.titel,
                       {"Bevolkingszorg" + (nieuwsbrief.datum ? ", " + in_words(*nieuwsbrief.datum) : std::string())}});
    const auto lines = split_lines(nieuwsbrief.tekst);
    std::string prose;
    const auto is_item = [&](std::size_t i) { return i < lines.size() && trim(lines[i]).starts_with("- "); };
    const auto is_blank = [&](std::size_t i) { return i >= lines.size() || trim(lines[i]).empty(); };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool heading = !is_blank(i) && !is_item(i) && is_item(i + 1) && (i == 0 || is_blank(i - 1));
        if (!heading) {
            prose += std::string(lines[i]) + "\n";
            continue;
        }
        document.prose(prose);
        prose.clear();
        document.heading(2, trim(lines[i]));
    }
    document.prose(prose);
    return document;
}

}  // namespace noaber
