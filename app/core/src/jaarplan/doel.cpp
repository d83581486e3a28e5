// SPDX-License-Identifier: EUPL-1.2
// Descriptions of indicators and measurements.
#include <noaber/jaarplan/doel.h>

#include <noaber/store/describe.h>

namespace noaber {

template <>
struct EnumNames<Richting> {
    static inline const std::vector<std::pair<Richting, Choice>> all{
        {Richting::omhoog, {"omhoog", "Omhoog"}},
        {Richting::omlaag, {"omlaag", "Omlaag"}},
    };
};

template <>
const EntityInfo& info_of<Indicator>() {
    static const EntityInfo info = describe<Indicator>("indicator", "Indicator", "Indicatoren")
                                       .table("indicatoren")
                                       .field(&Indicator::indicator, "indicator", "Indicator")
                                       .key()
                                       .field(&Indicator::doelstelling, "doelstelling", "Strategische doelstelling")
                                       .field(&Indicator::eenheid, "eenheid", "Eenheid")
                                       .field(&Indicator::nulmeting, "nulmeting", "Nulmeting")
                                       .field(&Indicator::nuljaar, "nuljaar", "Jaar van de nulmeting")
                                       .field(&Indicator::bron, "bron", "Bron")
                                       .field(&Indicator::streefwaarde, "streefwaarde", "Streefwaarde")
                                       .field(&Indicator::streefjaar, "streefjaar", "Te bereiken in")
                                       .not_before("nuljaar")
                                       .field(&Indicator::richting, "richting", "Moet")
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Meting>() {
    static const EntityInfo info = describe<Meting>("meting", "Meting", "Metingen")
                                       .table("metingen")
                                       .reference(&Meting::indicator, "indicator", "Indicator", "indicator")
                                       .key()
                                       .field(&Meting::datum, "datum", "Datum")
                                       .header("Gemeten op")
                                       .key()
                                       .field(&Meting::waarde, "waarde", "Waarde")
                                       .field(&Meting::toelichting, "toelichting", "Toelichting")
                                       .long_text()
                                       .titled_by({"indicator", "datum"})
                                       .done();
    return info;
}

void add_doel(Schema& schema) {
    schema.add(info_of<Indicator>());
    schema.add(info_of<Meting>());
}

}  // namespace noaber
