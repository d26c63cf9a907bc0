// How the form looks: on a phone, in the dark, with colours forced, and on A4.

/// The style sheet of the form. Contrast of text is at least 4.5 to 1; what is pressed is at least 44 pixels high.
enum FormStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1f2933; --quiet: #52606d; --paper: #ffffff; --field: #f3f6f8;
      --edge: #6b7680; --link: #00568a; --on: #ffffff; --wrong: #a02000; }
    @media (prefers-color-scheme: dark) { :root { --ink: #eef2f5; --quiet: #b9c4ce; --paper: #14191e;
      --field: #20272e; --edge: #8a96a1; --link: #8ecbf2; --on: #14191e; --wrong: #ffb199; } }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    body { margin: 0 auto; padding: 1rem; max-width: 40rem; color: var(--ink); background: var(--paper);
      font: 1.05rem/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: clamp(1.4rem, 6vw, 1.9rem); line-height: 1.2; margin: .2rem 0 .4rem; text-wrap: balance; }
    h2 { font-size: clamp(1.2rem, 5vw, 1.5rem); line-height: 1.25; margin: 1.2rem 0 .6rem; text-wrap: balance; }
    h2:focus, main:focus { outline: none; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; display: inline-block; padding: .6rem; }
    a { color: var(--link); }
    p { margin: .5rem 0; }
    ul { padding-left: 1.3rem; }
    dl { margin: .8rem 0; padding: .5rem .9rem; background: var(--field); border-radius: .4rem; }
    dt { font-weight: 600; }
    dd { margin: 0 0 .4rem; }
    fieldset { border: 0; padding: 0; margin: 1.1rem 0; min-width: 0; }
    legend, .field > label { font-weight: 600; padding: 0; }
    .row { border: 1px solid var(--edge); border-radius: .5rem; padding: .2rem .9rem .4rem; }
    .row > legend { padding: 0 .4rem; }
    .field { display: flex; flex-direction: column; margin: .9rem 0; }
    .hint { color: var(--quiet); font-size: .95rem; margin: .2rem 0; }
    .error { color: var(--wrong); font-weight: 600; }
    .error:empty { display: none; }
    .error:not(:empty)::before { content: "→ "; }
    [aria-invalid=true] { border: 3px solid var(--wrong); }
    input, select, textarea, button { font: inherit; color: inherit; max-width: 100%; }
    input[type=text], select, textarea { width: 100%; min-height: 2.75rem; padding: .45rem .6rem; margin-top: .25rem;
      border: 1px solid var(--edge); border-radius: .35rem; background: var(--paper); }
    .beside { display: flex; flex-wrap: wrap; gap: 0 .8rem; }
    .beside > * { flex: 1 1 7rem; min-width: 0; }
    [data-part$=two] { flex-basis: 100%; }
    .tick { display: flex; gap: .7rem; align-items: center; min-height: 2.75rem; padding: .35rem .6rem; margin: .4rem 0;
      border: 1px solid var(--edge); border-radius: .35rem; cursor: pointer; }
    .tick input { flex: none; width: 1.4rem; height: 1.4rem; margin: 0; accent-color: var(--link); }
    .tick:has(:checked) { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); background: var(--field); }
    .example { display: block; color: var(--quiet); font-size: .95rem; }
    .example b { color: var(--ink); }
    .ticks { max-height: 60vh; overflow: auto; padding: 3px; }
    button { min-height: 2.75rem; padding: .5rem 1rem; border: 2px solid var(--link); border-radius: .4rem;
      background: var(--paper); color: var(--link); font-weight: 600; cursor: pointer; }
    button.main { background: var(--link); color: var(--on); }
    button.quiet { border-color: transparent; padding: .5rem 0; text-decoration: underline; }
    .walk { display: flex; flex-wrap: wrap; gap: .7rem; justify-content: space-between; margin: 1.6rem 0 .5rem;
      padding-top: 1rem; border-top: 1px solid var(--edge); }
    .walk .main { margin-left: auto; min-width: 8rem; }
    .progress { height: .4rem; background: var(--field); border: 1px solid var(--edge); border-radius: .3rem; }
    .progress > div { height: 100%; background: var(--link); width: 0; }
    .told { border-top: 1px solid var(--edge); padding: .2rem 0 .6rem; }
    .told .head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem; }
    .told h3 { font-size: 1.05rem; margin: .5rem 0 .1rem; }
    .told ul { margin: .2rem 0; }
    #saving { display: flex; flex-wrap: wrap; gap: .7rem; margin-top: 1rem; }
    #status { font-weight: 600; }
    .note { border-left: .35rem solid var(--link); background: var(--field); padding: .6rem .9rem; font-weight: 600; }
    footer { border-top: 1px solid var(--edge); margin-top: 2.5rem; color: var(--quiet); font-size: .9rem; }
    #paper .line, .blank { border-bottom: 1px solid var(--edge); }
    #paper .line { height: 2rem; }
    .written { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: end; min-height: 2rem; }
    .blank { flex: 1 1 6rem; min-width: 4rem; align-self: end; }
    .ring { margin: .6rem 0; }
    .ring .of { font-weight: 600; }
    .circles { list-style: none; padding: 0; margin: .2rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; }
    .circles.tall { display: block; }
    .circles li { display: flex; gap: .4rem; align-items: baseline; flex-wrap: wrap; }
    .circles.tall li { display: block; }
    .circle { display: inline-block; flex: none; width: .85em; height: .85em; border: 1.5px solid currentColor;
      border-radius: 50%; margin-right: .35rem; }
    .circles li .circle { margin-right: 0; }
    .circles.tall li .circle { margin-right: .4rem; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; min-width: 30rem; font-size: .9rem; }
    th, td { border: 1px solid var(--edge); text-align: left; vertical-align: bottom; padding: .25rem .4rem;
      overflow-wrap: normal; }
    td { height: 2.4rem; color: var(--quiet); }
    .asking #paper { display: none; }
    @media (forced-colors: active) { .progress > div { background: Highlight; } .tick:has(:checked) {
      outline: 2px solid Highlight; } .circle { forced-color-adjust: auto; } }
    @media (prefers-reduced-motion: no-preference) { .progress > div { transition: width .2s; } }
    @page { size: A4; margin: 12mm 14mm; }
    @media print {
      :root { color-scheme: light; --ink: #000000; --quiet: #333333; --paper: #ffffff; --field: #ffffff;
        --edge: #666666; --link: #000000; }
      body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.3; }
      h1 { font-size: 16pt; }
      h2 { font-size: 13pt; margin: 4mm 0 1.2mm; break-after: avoid; }
      p, .hint { margin: .8mm 0; }
      .hint { font-size: 9.5pt; }
      dl { margin: 1.5mm 0; padding: 0; font-size: 9.5pt; }
      dt, dd { display: inline; margin: 0; }
      dd::after { content: ""; display: block; }
      dt::after { content: ": "; }
      .asking #form, .skip, footer, .note, .lead { display: none; }
      .asking #paper { display: block; }
      .side + .side { break-before: page; }
      #paper .line { height: 8mm; }
      .written { min-height: 8mm; margin: 0; flex-wrap: nowrap; }
      .written > span:first-child { flex: none; }
      .ring { margin: 1.2mm 0; display: flex; gap: 0 4mm; align-items: baseline; }
      .ring .of { flex: 0 0 50mm; font-weight: 400; }
      .ring .circles { flex: 1; }
      .circles { gap: 1mm 4mm; margin: 0; }
      .circles.tall li { margin: 1.6mm 0; }
      .blank { min-width: 30mm; }
      .table { overflow: visible; padding: 0 1px; }
      table { font-size: 9pt; min-width: 0; table-layout: fixed; }
      td { height: 10mm; font-size: 8pt; vertical-align: middle; }
      #paper-give th:nth-child(1), #paper-give th:nth-child(2) { width: 34%; }
      #paper-get th:nth-child(5) { width: 31%; }
      #paper-get th:nth-child(3), #paper-get th:nth-child(4) { width: 13%; }
      .side + .side .line { height: 11mm; }
      .side + .side .written { min-height: 10mm; }
      .side + .side .ring { margin: 2.4mm 0; }
      .told, tr, .ring { break-inside: avoid; }
      .reviewing #form { display: block; }
      .reviewing #paper, .reviewing .walk, .reviewing #saving, .reviewing button, .reviewing #status,
      .reviewing .progress { display: none; }
    }

    """
}
