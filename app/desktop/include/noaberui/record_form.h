// SPDX-License-Identifier: EUPL-1.2
// The form of any record, made from its description. In place it saves as you go; a draft keeps what was typed to itself.
#pragma once

#include <noaber/store/entity.h>

#include <wx/scrolwin.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class wxFlexGridSizer;

namespace noaber {

struct PageContext;
class FieldRow;

/// What is read beside a field, lighter: "Betekent: Q2 of Q3, nog onzeker".
struct FieldNote {
    std::string entity;
    std::string field;
    /// Dutch, or "" when there is nothing to say.
    std::function<std::string(const Record& record, const PageContext& context)> read;
};

class RecordForm : public wxScrolledWindow {
public:
    enum class Mode {
        in_place,  ///< each field is saved when it is left, or by Enter
        draft,     ///< nothing is saved; draft() gives what was typed
    };
    RecordForm(wxWindow* parent, PageContext& context, const std::vector<FieldNote>& notes, Mode mode);
    ~RecordForm() override;

    /// Shows a stored record; saves first what was being typed in the one before. False when it is gone.
    bool show(const EntityInfo& entity, std::string_view record);
    /// Draft mode: starts from this.
    void show_draft(Record record);
    void clear();
    /// Reads the record again; what is being typed stays.
    bool reload();
    void findings_changed();

    /// Cursor in that field, scrolled into sight; without a name the first field. False when there is none.
    bool focus_field(std::string_view field = {});
    /// Only scrolls the field into sight.
    bool scroll_to_field(std::string_view field);
    /// Saves the field that is being typed in. False when it could not be: the reason stands at the field.
    bool commit();
    /// What was typed and not saved goes; true when there was something.
    bool revert();
    /// Draft mode: what was typed. Nothing when a field can't be read; the reason stands there.
    [[nodiscard]] std::optional<Record> draft();

    [[nodiscard]] const EntityInfo* entity() const { return m_entity; }
    [[nodiscard]] const std::string& record() const { return m_record.id; }
    /// The editor of a field, for tests. Throws when there is none.
    [[nodiscard]] wxWindow& editor(std::string_view field) const;
    /// What stands under a field: reading, signaleringen, error; for tests.
    [[nodiscard]] std::string remarks(std::string_view field) const;
    /// Says "opgeslagen" and the like.
    std::function<void(const std::string& text)> on_saved;

private:
    friend class FieldRow;
    void build();
    void load();
    void lay_out();
    bool save(FieldRow& row);
    [[nodiscard]] FieldRow* row_of(std::string_view field) const;
    [[nodiscard]] std::string note_for(const FieldInfo& field) const;
    /// What an editor shows for a value.
    [[nodiscard]] std::string shown_text(const FieldInfo& field, const Value& value) const;

    PageContext& m_context;
    const std::vector<FieldNote>& m_notes;
    Mode m_mode;
    const EntityInfo* m_entity = nullptr;
    Record m_record;
    std::vector<std::unique_ptr<FieldRow>> m_rows;
    wxFlexGridSizer* m_grid = nullptr;
    bool m_laying_out = false;
    bool m_building = false;  ///< editors are going: losing the focus now saves nothing
};

}  // namespace noaber
