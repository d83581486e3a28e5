// SPDX-License-Identifier: EUPL-1.2
// Searching everything: words in any field of any record, without regard to case and accents.
#pragma once

#include <noaber/store/store.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct SearchHit {
    const EntityInfo* entity;
    std::string record;
    std::string title;
    std::string field;    ///< label of the field that holds the words; "" when the title does
    std::string snippet;  ///< the words with what stands around them
};

/// Folded texts of all records, kept up to date with the store. Must not outlive it.
class SearchIndex {
public:
    explicit SearchIndex(Store& store);
    ~SearchIndex();
    /// Records that hold every word of `words`, those with the words in the title first. At most `most`.
    [[nodiscard]] std::vector<SearchHit> find(std::string_view words, std::size_t most) const;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}  // namespace noaber
