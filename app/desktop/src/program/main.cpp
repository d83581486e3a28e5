// SPDX-License-Identifier: EUPL-1.2
// The noaber program.
#include "app.h"

wxIMPLEMENT_APP(noaber::NoaberApp);
