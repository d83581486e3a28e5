// SPDX-License-Identifier: EUPL-1.2
// The search index: one folded text for each record, scanned from front to back.
#include <noaber/store/search.h>

#include <noaber/base/text.h>

#include <unordered_map>

namespace noaber {

namespace {

constexpr std::size_t snippet_characters = 80;

struct Entry {
    const EntityInfo* entity;
    std::string record;
    std::string title;  ///< folded
    std::string text;   ///< folded: every field
};

bool holds_all(const std::string& text, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

struct SearchIndex::Inner {
    explicit Inner(Store& s) : store(s) {}
    Store& store;
    std::vector<Entry> entries;
    std::unordered_map<std::string, std::size_t> by_record;
    Subscription subscription;

    void add(const Record& record) {
        Entry entry{record.entity, record.id, fold(title_of(store, record)), {}};
        for (std::size_t i = 0; i < record.values.size(); ++i) {
            const FieldInfo& field = record.entity->fields[i];
            if (is_empty(record.values[i]) || field.type == FieldType::boolean) continue;
            entry.text += fold(display_value(store, field, record.values[i])) + '\n';
        }
        const auto [found, is_new] = by_record.try_emplace(record.id, entries.size());
        if (is_new)
            entries.push_back(std::move(entry));
        else
            entries[found->second] = std::move(entry);
    }

    void refresh(const std::vector<Touched>& touched) {
        for (const Touched& one : touched) {
            if (const auto record = store.find(*one.entity, one.record))
                add(*record);
            else if (const auto found = by_record.find(one.record); found != by_record.end())
                entries[found->second] = {};
        }
    }

    [[nodiscard]] SearchHit hit(const Entry& entry, const std::vector<std::string>& words, bool in_title) const {
        SearchHit hit{entry.entity, entry.record, {}, {}, {}};
        const auto record = store.find(*entry.entity, entry.record);
        if (!record) return hit;
        hit.title = title_of(store, *record);
        for (std::size_t i = 0; !in_title && i < record->values.size(); ++i) {
            const FieldInfo& field = record->entity->fields[i];
            const std::string text = display_value(store, field, record->values[i]);
            if (fold(text).find(words.front()) == std::string::npos) continue;
            hit.field = field.label;
            hit.snippet = shorten(collapse_spaces(text), snippet_characters);
            break;
        }
        return hit;
    }
};

SearchIndex::SearchIndex(Store& store) : m_inner(std::make_unique<Inner>(store)) {
    for (const EntityInfo* entity : store.schema().entities())
        store.for_each(*entity, [&](const Record& record) { m_inner->add(record); });
    m_inner->subscription = store.observe([inner = m_inner.get()](const auto& touched) { inner->refresh(touched); });
}

SearchIndex::~SearchIndex() = default;

std::vector<SearchHit> SearchIndex::find(std::string_view wanted, std::size_t most) const {
    std::vector<std::string> words;
    const std::string folded = fold(wanted);
    for (const auto word : split(folded, ' '))
        if (!word.empty()) words.emplace_back(word);
    if (words.empty()) return {};
    std::vector<SearchHit> titles, texts;
    for (const Entry& entry : m_inner->entries) {
        if (!entry.entity || titles.size() >= most) continue;
        if (holds_all(entry.title, words))
            titles.push_back(m_inner->hit(entry, words, true));
        else if (texts.size() < most && holds_all(entry.text, words))
            texts.push_back(m_inner->hit(entry, words, false));
    }
    for (SearchHit& hit : texts)
        if (titles.size() < most) titles.push_back(std::move(hit));
    return titles;
}

}  // namespace noaber
