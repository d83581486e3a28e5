// SPDX-License-Identifier: EUPL-1.2
// The style sheet: one column, large enough to touch, light or dark as the phone is.
#include "web/style.h"

#include "secrets.h"

namespace noaber::hub::web {

namespace {

// Inside a <style> element: no "</" may stand here.
constexpr std::string_view sheet = R"css(
:root { color-scheme: light dark; --vlak: #ffffff; --achter: #f3f5f7; --tekst: #1a1d20; --zacht: #545c64; --lijn: #c3cad1;
  --knop: #1b5a86; --knoptekst: #ffffff; --link: #1b5a86; --let-op: #9c1c1c; --goed: #14602f; --melding: #e8f1f8; }
@media (prefers-color-scheme: dark) { :root { --vlak: #23272b; --achter: #181b1e; --tekst: #e8eaed; --zacht: #b0b8c0;
  --lijn: #4a5259; --knop: #8fc4ea; --knoptekst: #10202c; --link: #8fc4ea; --let-op: #ff9d94; --goed: #86d6a0; --melding: #1f3342; } }
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, Cantarell, "Liberation Sans", "DejaVu Sans", sans-serif; background: var(--achter); color: var(--tekst); }
body { margin: 0 auto; max-width: 44rem; padding: 0 1rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.25rem 0 0.75rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; }
h3 { font-size: 1rem; line-height: 1.4; margin: 0; }
p { margin: 0.4rem 0; }
a { color: var(--link); }
ul, ol { margin: 0.25rem 0; padding-left: 1.4rem; }
.over { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--vlak); }
.over:focus { left: 0; }
.voorgelezen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem; list-style: none; margin: 0; padding: 0.5rem 0; border-bottom: 1px solid var(--lijn); }
nav a { display: block; padding: 0.6rem 0.7rem; border-radius: 0.4rem; text-decoration: none; }
nav a[aria-current] { background: var(--melding); color: var(--tekst); font-weight: 600; text-decoration: underline; }
.kaarten { list-style: none; padding: 0; margin: 0; }
.kaart { background: var(--vlak); border: 1px solid var(--lijn); border-radius: 0.6rem; padding: 0.8rem 0.9rem; margin: 0 0 0.75rem; }
.zacht { color: var(--zacht); }
.let-op { color: var(--let-op); font-weight: 600; }
.regels { white-space: pre-line; }
.melding { background: var(--melding); border-left: 0.3rem solid var(--knop); border-radius: 0.3rem; padding: 0.6rem 0.8rem; margin: 1rem 0; }
.fout { border-left-color: var(--let-op); }
form { margin: 0; }
.rij { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.6rem; align-items: center; }
label { display: block; font-weight: 600; margin: 0.9rem 0 0.25rem; }
fieldset { border: 0; margin: 0.9rem 0 0; padding: 0; }
legend { font-weight: 600; padding: 0; }
.keuze { display: flex; gap: 0.6rem; align-items: center; font-weight: 400; margin: 0; padding: 0.6rem 0; }
.keuze input { width: 1.3rem; min-height: 1.3rem; flex: none; margin: 0; }
input, select, textarea { font: inherit; width: 100%; max-width: 24rem; min-height: 2.9rem; padding: 0.4rem 0.6rem; color: inherit;
  background: var(--vlak); border: 1px solid var(--zacht); border-radius: 0.4rem; }
button { font: inherit; min-height: 2.9rem; padding: 0.4rem 1rem; border-radius: 0.4rem; border: 1px solid var(--knop); cursor: pointer;
  background: transparent; color: var(--link); }
button.eerst { background: var(--knop); color: var(--knoptekst); font-weight: 600; }
.los { margin-top: 1.2rem; }
form details { margin-top: 0.6rem; }
summary { cursor: pointer; padding: 0.5rem 0; color: var(--link); }
code { font-size: 1.05em; }
svg { display: block; max-width: 100%; height: auto; background: #ffffff; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
footer { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--lijn); color: var(--zacht); }
)css";

}  // namespace

std::string_view style() { return sheet; }

const std::string& style_hash() {
    static const std::string hash = "sha256-" + base64_hash_of(sheet);
    return hash;
}

}  // namespace noaber::hub::web
