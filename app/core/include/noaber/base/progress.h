// SPDX-License-Identifier: EUPL-1.2
// How long work tells how far it is and learns that it must stop. The desktop, the CLI and the hub each implement it.
#pragma once

#include <cstddef>
#include <string_view>

namespace noaber {

class Progress {
public:
    virtual ~Progress() = default;
    /// `done` of `total` steps of what `text` names (Dutch, "Rijen lezen"); total 0 = not known.
    /// Called often; an implementation keeps itself cheap. Throws Cancelled when the person has cancelled.
    virtual void step(std::string_view text, std::size_t done, std::size_t total) = 0;
};

/// Progress that nobody watches.
class SilentProgress final : public Progress {
public:
    void step(std::string_view, std::size_t, std::size_t) override {}
};

}  // namespace noaber
