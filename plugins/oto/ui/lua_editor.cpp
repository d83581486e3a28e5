// SPDX-License-Identifier: EUPL-1.2
// Colours, margins and remarks of the editor.
#include "lua_editor.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <map>

namespace noaber::oto {

namespace {

constexpr int number_margin = 0, sign_margin = 1;
constexpr int fout_sign = 1, let_op_sign = 2;
// Beyond the styles of Lua and those that Scintilla keeps to itself.
constexpr int fout_style = 60, let_op_style = 61;

constexpr const char* lua_words =
    "and break do else elseif end false for function goto if in local nil not or repeat return then true until while";
constexpr const char* scenario_words =
    "oefening o inject kladblok lcms pers sociale_media besluit tak wacht tot wacht_op plank cijfer notitie kans kies klok einde require";

}  // namespace

LuaEditor::LuaEditor(wxWindow* parent)
    : wxStyledTextCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE) {
    SetName("scenario-tekst");
    SetLexer(wxSTC_LEX_LUA);
    SetKeyWords(0, lua_words);
    SetKeyWords(1, scenario_words);
    SetUseTabs(false);
    SetTabWidth(2);
    SetIndent(2);
    SetEOLMode(wxSTC_EOL_LF);
    SetWrapMode(wxSTC_WRAP_WORD);
    SetWrapIndentMode(wxSTC_WRAPINDENT_INDENT);
    SetWrapVisualFlags(wxSTC_WRAPVISUALFLAG_MARGIN);
    SetMarginType(number_margin, wxSTC_MARGIN_NUMBER);
    SetMarginType(sign_margin, wxSTC_MARGIN_SYMBOL);
    SetMarginMask(sign_margin, (1 << fout_sign) | (1 << let_op_sign));
    SetMarginWidth(sign_margin, FromDIP(16));
    SetMarginWidth(2, 0);
    AnnotationSetVisible(wxSTC_ANNOTATION_INDENTED);
    SetScrollWidthTracking(true);
    // Tab is for who writes; Ctrl+Tab, Escape and the mouse lead out.
    colours();
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        colours();
    });
    // A new line begins where the one above it began.
    Bind(wxEVT_STC_CHARADDED, [this](wxStyledTextEvent& event) {
        event.Skip();
        if (event.GetKey() != '\n') return;
        const int line = GetCurrentLine();
        if (line == 0) return;
        SetLineIndentation(line, GetLineIndentation(line - 1));
        GotoPos(GetLineIndentPosition(line));
    });
}

void LuaEditor::colours() {
    wxFont font(wxFontInfo(GetParent()->GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE));
    StyleSetFont(wxSTC_STYLE_DEFAULT, font);
    StyleSetBackground(wxSTC_STYLE_DEFAULT, look::list_background());
    StyleSetForeground(wxSTC_STYLE_DEFAULT, look::text());
    StyleClearAll();
    StyleSetForeground(wxSTC_STYLE_LINENUMBER, look::faint());
    StyleSetBackground(wxSTC_STYLE_LINENUMBER, look::soft());
    for (const int style : {wxSTC_LUA_COMMENT, wxSTC_LUA_COMMENTLINE, wxSTC_LUA_COMMENTDOC}) {
        StyleSetForeground(style, look::faint());
        StyleSetItalic(style, true);
    }
    for (const int style : {wxSTC_LUA_STRING, wxSTC_LUA_CHARACTER, wxSTC_LUA_LITERALSTRING})
        StyleSetForeground(style, look::good());
    StyleSetForeground(wxSTC_LUA_STRINGEOL, look::error());
    StyleSetForeground(wxSTC_LUA_WORD, look::accent());
    StyleSetBold(wxSTC_LUA_WORD, true);
    StyleSetForeground(wxSTC_LUA_WORD2, look::accent());
    StyleSetForeground(wxSTC_LUA_NUMBER, look::warning());
    StyleSetForeground(fout_style, look::error());
    StyleSetForeground(let_op_style, look::warning());
    for (const int style : {fout_style, let_op_style}) StyleSetBackground(style, look::soft());
    SetCaretForeground(look::text());
    SetSelBackground(true, look::blend(look::list_background(), look::accent(), 0.3));
    SetCaretLineVisible(true);
    SetCaretLineBackground(look::blend(look::list_background(), look::text(), 0.05));
    MarkerDefine(fout_sign, wxSTC_MARK_CIRCLE, look::error(), look::error());
    MarkerDefine(let_op_sign, wxSTC_MARK_ROUNDRECT, look::warning(), look::warning());
    SetMarginWidth(number_margin, TextWidth(wxSTC_STYLE_LINENUMBER, "_9999"));
}

void LuaEditor::begin(const std::string& text, bool may_write) {
    SetReadOnly(false);
    SetText(to_wx(text));
    EmptyUndoBuffer();
    SetReadOnly(!may_write);
    show({});
    GotoPos(0);
}

void LuaEditor::take_over(const std::string& text) {
    const int line = GetCurrentLine();
    const bool read_only = GetReadOnly();
    SetReadOnly(false);
    SetText(to_wx(text));
    EmptyUndoBuffer();
    SetReadOnly(read_only);
    GotoLine(line);
}

std::string LuaEditor::text() const { return from_wx(GetText()); }

void LuaEditor::show(const std::vector<Remark>& remarks) {
    AnnotationClearAll();
    MarkerDeleteAll(fout_sign);
    MarkerDeleteAll(let_op_sign);
    struct Below {
        wxString words;
        bool is_fout = false;
    };
    std::map<int, Below> by_line;
    for (const Remark& one : remarks) {
        if (one.regel < 1 || one.regel > GetLineCount()) continue;
        Below& below = by_line[one.regel - 1];
        below.words += (below.words.empty() ? "" : "\n") + to_wx(one.woorden);
        below.is_fout = below.is_fout || one.is_fout;
    }
    for (const auto& [line, below] : by_line) {
        MarkerAdd(line, below.is_fout ? fout_sign : let_op_sign);
        AnnotationSetText(line, below.words);
        AnnotationSetStyle(line, below.is_fout ? fout_style : let_op_style);
    }
}

void LuaEditor::go_to(int regel) {
    EnsureVisibleEnforcePolicy(regel - 1);
    GotoLine(regel - 1);
    VerticalCentreCaret();
    SetFocus();
}

}  // namespace noaber::oto
