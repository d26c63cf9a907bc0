// How the page of the whole program looks, beside what it shares with a report.

/// The style sheet of what only that page has: its parts, its sheets, its tools.
enum WebStyle {
  static let text = """
    .web { max-width: 76rem; }
    .web header { margin-bottom: 1rem; }
    .web .lead { font-size: 1.1rem; }
    .web section { margin: 1.2rem 0; }
    .web section.question { border: 0; padding: 0; }
    .web .here { display: none; }
    .web h2:focus { outline: none; }
    .web h4 { margin: 1rem 0 .2rem; }
    .web button, .web input, .web select, .web .file-button { font: inherit; color: inherit; max-width: 100%; }
    .web button, .web .file-button { min-height: 2.75rem; padding: .4rem .9rem; border: 1px solid var(--edge);
      border-radius: .35rem; background: var(--field); cursor: pointer; }
    .web button:hover { border-color: var(--link); }
    .web button:disabled { opacity: .5; cursor: default; }
    .web button.link { min-height: 1.75rem; padding: 0 .2rem; border: 0; background: none; color: var(--link);
      text-decoration: underline; text-align: left; }
    .web button.main { background: var(--link); color: var(--paper); border-color: var(--link); font-weight: 600; }
    .web input, .web select { min-height: 2.75rem; padding: .3rem .5rem; border: 1px solid var(--edge);
      border-radius: .35rem; background: var(--paper); }
    .web input[type=checkbox], .web input[type=radio] { min-height: 1.5rem; width: 1.3rem; height: 1.3rem;
      vertical-align: middle; }
    .web input[type=range] { width: min(100%, 24rem); padding: 0; }
    .web input[type=file] { width: 100%; height: auto; }
    .web fieldset { border: 1px solid var(--edge); border-radius: .35rem; margin: .8rem 0; padding: .4rem .9rem .7rem;
      min-width: 0; }
    .web fieldset label { display: block; padding: .3rem 0; }
    .web .field { display: flex; flex-direction: column; max-width: 30rem; margin: .8rem 0; }
    .web .field > label { font-weight: 600; }
    .web .drop { border: 2px dashed var(--edge); border-radius: .5rem; padding: .8rem 1rem; }
    .web .drop.over { border-color: var(--link); background: var(--field); }
    .web .row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .6rem 0; }
    .web .row > .field { margin: 0; flex: 1 1 14rem; }
    .web .row > span { padding: .6rem 0; }
    .web nav.parts summary { padding: .5rem 0; font-weight: 600; }
    @media (min-width: 40.01rem) { .web nav.parts summary { display: none; } }
    .web nav.parts ul { display: flex; flex-wrap: wrap; gap: .35rem; list-style: none; padding: 0; max-width: none; }
    .web nav.parts li { margin: 0; }
    .web nav.parts [aria-current] { background: var(--link); color: var(--paper); border-color: var(--link); }
    .web #status { position: sticky; bottom: 0; margin: 0; padding: .3rem .6rem; background: var(--field);
      border: 1px solid var(--edge); border-radius: .35rem; width: fit-content; max-width: 100%; }
    .web #status:empty { visibility: hidden; }
    .web .sheet { overflow: auto; max-height: 75vh; border: 1px solid var(--edge); }
    .web .sheet table { border-collapse: separate; border-spacing: 0; min-width: 100%; }
    .web .sheet th, .web .sheet td { padding: 0; border-bottom: 1px solid var(--edge);
      border-right: 1px solid var(--edge); }
    .web .sheet thead th { position: sticky; top: 0; z-index: 1; background: var(--field); }
    .web .sheet thead input { background: var(--field); font-weight: 600; }
    .web .sheet tbody th { min-width: 0; padding: .1rem .4rem; text-align: right; vertical-align: middle;
      background: var(--field);
      font-variant-numeric: tabular-nums; }
    .web .sheet input { width: 100%; min-width: max-content; border: 0; border-radius: 0; }
    .web .sheet [aria-invalid=true] { box-shadow: inset 0 0 0 3px var(--mark-edge); background: var(--mark); }
    .web .problems li { margin: .5rem 0; white-space: pre-line; }
    .web .rates { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 1.5rem; }
    .web .rates .row { margin: .2rem 0; }
    .web .rates input[type=number] { width: 8rem; }
    .web .map-found { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem .8rem; margin: 0; }
    .web .busy { opacity: .55; }
    @media (max-width: 40rem) {
      .web nav.parts summary { padding: .5rem 0; font-weight: 600; }
    @media (min-width: 40.01rem) { .web nav.parts summary { display: none; } }
    .web nav.parts ul { display: grid; grid-template-columns: 1fr 1fr; }
      .web nav.parts button { width: 100%; height: 100%; padding: .3rem .4rem; }
    }
    @media print { .web nav.parts, .web #status, .web .tools { display: none; } }

    """
}
