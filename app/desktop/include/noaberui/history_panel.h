// SPDX-License-Identifier: EUPL-1.2
// The history of one record: who, when, where, what, before and after; newest first, and each value can be put back.
#pragma once

#include <noaber/store/store.h>

#include <wx/scrolwin.h>

#include <functional>
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
    std::string who;  ///< and on which device
};
[[nodiscard]] HistoryWords history_in_words(const Store& store, const EntityInfo& entity, const HistoryLine& line);

class HistoryPanel : public wxScrolledWindow {
public:
    explicit HistoryPanel(wxWindow* parent);
    /// A person wants a field to hold again what it held before a change.
    std::function<void(const std::string& field, const Value& value)> on_put_back;
    void show(const Store& store, const EntityInfo& entity, std::string_view record);
    void clear();

private:
    void add(std::string text, bool faint);
    void offer(const HistoryLine& line);
    void lay_out();
    std::vector<WrappedText*> m_texts;
};

}  // namespace noaber
