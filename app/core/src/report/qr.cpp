// SPDX-License-Identifier: EUPL-1.2
// QR codes by libqrencode.
#include <noaber/report/qr.h>

#include <noaber/base/errors.h>

#include <qrencode.h>

#include <memory>

namespace noaber {

QrCode::QrCode(const std::string& text) {
    constexpr int any_version = 0;
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(QRcode_encodeString8bit(text.c_str(), any_version,
                                                                                  QR_ECLEVEL_M),
                                                          QRcode_free);
    if (!code) throw InputError("De tekst is te lang voor een QR-code. Maak hem korter.");
    m_size = code->width;
    m_dark.reserve(static_cast<std::size_t>(m_size) * static_cast<std::size_t>(m_size));
    for (int at = 0; at < m_size * m_size; ++at) m_dark.push_back((code->data[at] & 1) != 0);
}

}  // namespace noaber
