// How the page looks: on a phone, on a screen in the dark, and on A4.

/// The style sheet of the page. Contrast of text is at least 4.5 to 1 in both colour schemes.
enum StyleSheet {
  static let text = """
    :root { color-scheme: light dark; --ink: #1f2933; --quiet: #52606d; --paper: #ffffff; --field: #f3f6f8;
      --edge: #7b8794; --link: #00568a; --mark: #fdf5e3; --mark-edge: #9a6b00; }
    @media (prefers-color-scheme: dark) { :root { --ink: #eef2f5; --quiet: #b9c4ce; --paper: #14191e;
      --field: #20272e; --edge: #7b8794; --link: #8ecbf2; --mark: #3a2f12; --mark-edge: #e0b040; } }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body { margin: 0 auto; padding: 1rem; max-width: 62rem; color: var(--ink); background: var(--paper);
      font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; line-height: 1.5; overflow-wrap: break-word; }
    a { color: var(--link); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; display: inline-block; padding: .5rem; }
    h1 { font-size: clamp(1.6rem, 5vw, 2.2rem); line-height: 1.2; margin: .6rem 0; }
    h2 { font-size: clamp(1.25rem, 4vw, 1.6rem); line-height: 1.25; margin: 0 0 .8rem; max-width: 44rem;
      text-wrap: balance; }
    h2 .asked { display: block; font-size: 1rem; font-weight: 600; color: var(--quiet); margin-bottom: .2rem; }
    h3 { font-size: 1.12rem; line-height: 1.3; margin: 1.6rem 0 .4rem; }
    .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .3rem; break-after: avoid; }
    .here { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; text-align: center; text-decoration: none;
      opacity: 0; }
    .here::before { content: "#"; }
    .head:hover .here, .file:hover .here, .here:focus { opacity: 1; }
    @media (hover: none) { .here { opacity: .75; } }
    :target { scroll-margin-top: 1rem; }
    :target > .head h2, h3:target, figure:target > .drawing, caption:target { outline: 3px solid var(--mark-edge);
      outline-offset: 4px; }
    p, ul, ol, dl { margin: .5rem 0; max-width: 44rem; }
    ul, ol { padding-left: 1.4rem; }
    li { margin: .25rem 0; }
    dt { font-weight: 600; margin-top: .5rem; }
    dd { margin: 0 0 .3rem; }
    section { margin: 2.5rem 0; }
    section.question, section.appendix { border-top: 2px solid var(--edge); padding-top: 1.2rem; }
    section.intro { margin: 1rem 0; }
    section.view { border: 2px solid var(--edge); border-radius: .5rem; padding: 1rem 1.2rem; }
    .warning, .note { border-left: .35rem solid var(--edge); background: var(--field); padding: .5rem .8rem; }
    .warning, .note.illustrative { border-color: var(--mark-edge); background: var(--mark); }
    .warning { max-width: none; }
    .key { font-size: 1.1rem; font-weight: 600; }
    .small { font-size: .9rem; color: var(--quiet); }
    .asks li { margin: .5rem 0; }
    .findings { padding: 0; list-style: none; counter-reset: finding; max-width: none; }
    .findings li { counter-increment: finding; position: relative; margin: .7rem 0; padding: .6rem .8rem .6rem 3rem;
      background: var(--field); border-radius: .4rem; font-size: 1.15rem; line-height: 1.4; }
    .findings li::before { content: counter(finding); position: absolute; left: .9rem; top: .35rem; font-size: 1.5rem;
      font-weight: 700; color: var(--link); }
    .findings a { display: block; font-size: 1rem; min-height: 1.5rem; }
    nav.contents > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: 0 1.5rem; }
    nav.contents section, nav.contents h3 { margin: .3rem 0; }
    nav.contents ul { list-style: none; padding: 0; margin: 0; }
    nav.contents li { margin: 0; }
    nav.contents a { display: inline-block; padding: .25rem 0; }
    figure { margin: 1.2rem 0; position: relative; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .drawing { overflow-x: auto; background: #ffffff; border: 1px solid var(--edge); border-radius: .3rem;
      padding: .5rem; }
    .drawing svg { display: block; max-width: 100%; min-width: calc(var(--width, 0px) * .7); height: auto;
      margin: 0 auto; }
    .file { margin-top: .2rem; }
    @media screen and (prefers-color-scheme: dark) { .drawing { background: #dcdcdc; }
      .drawing svg { filter: brightness(.88); } }
    .table { overflow-x: auto; margin: 1rem 0 0; }
    table { border-collapse: collapse; font-size: .95rem; min-width: min(100%, 20rem); }
    caption { text-align: left; font-weight: 600; padding: .3rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--edge); }
    thead th { vertical-align: bottom; }
    tbody th { font-weight: 400; min-width: 8rem; }
    th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
    td.number { white-space: nowrap; }
    td.number.words { white-space: normal; min-width: 7rem; }
    tbody tr:hover { background: var(--field); }
    details { margin: .6rem 0; }
    summary { cursor: pointer; padding: .3rem 0; color: var(--link); width: fit-content; }
    summary:hover { text-decoration: underline; text-underline-offset: .15em; }
    #numbers ul { columns: 2 16rem; max-width: none; }
    .place:empty { display: none; }
    .handed { display: none; }
    .room .line { border-bottom: 1px solid var(--edge); height: 2rem; }
    footer { border-top: 1px solid var(--edge); margin-top: 2rem; color: var(--quiet); font-size: .9rem; }
    @media (max-width: 40rem) {
      .drawing svg { min-width: max(min(var(--width, 40rem), 34rem), calc(var(--width, 0px) * .7)); max-width: none; }
      section.view { padding: .6rem .7rem; }
      .findings li { padding: .5rem .6rem .5rem 2.2rem; font-size: 1.05rem; }
      .findings li::before { left: .6rem; }
      th, td { padding-right: .5rem; }
      tbody th { min-width: 6rem; }
    }
    @page { size: A4; margin: 16mm 15mm 18mm; }
    @page wide { size: A4 landscape; margin: 15mm; }
    @media print {
      :root { color-scheme: light; --ink: #000000; --quiet: #3a444e; --paper: #ffffff; --field: #ffffff;
        --edge: #7b8794; --link: #000000; --mark: #ffffff; --mark-edge: #000000; }
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; orphans: 3; widows: 3; }
      h1 { font-size: 20pt; }
      h2 { font-size: 14pt; max-width: none; }
      h3 { font-size: 11pt; margin: 1rem 0 .3rem; }
      .key { font-size: 10.5pt; }
      p, ul, ol, dl { max-width: none; }
      .skip, .here, #map-tools, #map-answers, #map-rate { display: none; }
      section { margin: 1.2rem 0; }
      section.intro, nav.contents { break-inside: avoid; }
      .first.alone > nav.contents { break-after: page; }
      .findings li { background: none; border: 1px solid var(--edge); font-size: 11pt; padding: .4rem .6rem .4rem 2rem;
        break-inside: avoid; }
      .findings li::before { left: .7rem; top: .2rem; font-size: 14pt; }
      .findings a { font-size: 9pt; min-height: 0; }
      nav.contents > div { grid-template-columns: 1fr 1fr 1fr; }
      nav.contents a { padding: 0; }
      section.view { break-after: page; break-before: page; border: 0; padding: 0; margin: 0;
        font-size: calc(10pt * var(--fit, 1)); line-height: 1.35; }
      section.view + section.view { break-before: auto; }
      section.view h2 { font-size: 1.4em; margin: 0 0 .5em; }
      section.view h3 { font-size: 1.1em; margin: .8em 0 .2em; }
      section.view li, section.view p { margin: .15em 0; }
      section.view ul { margin: .2em 0; }
      section.view .key { font-size: 1.05em; }
      section.view table, section.view .small { font-size: .9em; }
      section.view .room .line { height: 1.9em; }
      .handed { display: block; border-bottom: 1px solid var(--edge); font-size: 8pt; padding-bottom: .2rem; }
      .first.alone { display: flex; flex-direction: column; }
      .first.alone > section.view { order: -1; break-before: auto; }
      .first.alone .handed { display: none; }
      .head, h1, h2, h3, caption, summary { break-after: avoid; break-inside: avoid; }
      figure, tr, .note, .warning, .room, li { break-inside: avoid; }
      figure { margin: .8rem 0; }
      figure.wide { page: wide; break-before: page; break-after: page; }
      .drawing { overflow: visible; border: 0; padding: 0; }
      .drawing svg { min-width: 0; max-width: 100%; max-height: 170mm; }
      figure.wide .drawing svg { max-height: 150mm; width: 100%; }
      .table { overflow: visible; }
      .small { font-size: 8pt; }
      table { font-size: 9pt; width: 100%; }
      th, td { padding-top: .2rem; padding-bottom: .2rem; }
      td { overflow-wrap: anywhere; min-width: 6em; }
      tbody th { min-width: 6rem; }
      thead { display: table-header-group; }
      details::details-content { content-visibility: visible; display: block; block-size: auto; opacity: 1; }
      details > :not(summary) { display: block; }
      figure details { display: none; }
      summary { list-style: none; color: var(--ink); font-weight: 600; }
      a { text-decoration: none; }
    }

    """
}
