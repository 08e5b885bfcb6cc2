//! What a person sees and what their browser is sent, on both engines; mirrors `src/web`.

mod support;

mod answering;
mod foundation;
mod imports;
mod reference;
mod results;
mod rounds;
mod sites;
