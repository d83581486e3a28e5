// SPDX-License-Identifier: EUPL-1.2
// The history of one record: who, when, what, before and after; newest first.
#pragma once

#include <noaber/store/store.h>

#include <wx/scrolwin.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber {

class WrappedText;

/// One change in words: "Planning & tijdsbesteding", "“Q2 of Q3?” wordt “Q3”".
struct HistoryWords {
    std::string what;
    std::string change;
    std::string when;
    std::string who;
};
[[nodiscard]] HistoryWords history_in_words(const Store& store, const EntityInfo& entity, const HistoryLine& line);

class HistoryPanel : public wxScrolledWindow {
public:
    explicit HistoryPanel(wxWindow* parent);
    void show(const Store& store, const EntityInfo& entity, std::string_view record);
    void clear();

private:
    void add(std::string text, bool faint);
    void lay_out();
    std::vector<WrappedText*> m_texts;
};

}  // namespace noaber
