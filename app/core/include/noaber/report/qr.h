// SPDX-License-Identifier: EUPL-1.2
// A text as a QR code that a phone's camera reads: which squares are dark. Drawing them is for who shows it.
#pragma once

#include <string>
#include <vector>

namespace noaber {

/// The empty border around the code, in squares, without which it is not read (ISO/IEC 18004).
inline constexpr int qr_border = 4;

class QrCode {
public:
    /// Error correction M. Throws InputError for a text that is too long for one code (2,331 bytes).
    explicit QrCode(const std::string& text);

    /// Squares on a side, without the border.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool dark(int x, int y) const { return m_dark[static_cast<std::size_t>((y * m_size) + x)]; }

private:
    int m_size = 0;
    std::vector<bool> m_dark;
};

}  // namespace noaber
