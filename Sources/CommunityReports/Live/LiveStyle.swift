// How the map that can be asked looks. A page whose map is still does without.

/// The style sheet of the map's tools and answers.
enum LiveStyle {
  static let text = """
    .map-filters { border: 1px solid var(--edge); border-radius: .3rem; margin: .8rem 0; padding: .4rem .8rem;
      display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; align-items: baseline; }
    .map-filters > *, .map-filters { min-width: 0; max-width: 100%; }
    .map-filters fieldset { border: 0; padding: 0; margin: .3rem 0; flex-basis: 100%; }
    .map-filters p, .map-views { margin: .3rem 0; }
    .map-layer { display: inline-block; padding: .2rem .9rem .2rem 0; min-height: 1.75rem; }
    .map-found:empty { display: none; }
    .map-found { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem .8rem; margin: 0; }
    .place input, .place select, .place button { font: inherit; color: inherit; background: var(--paper);
      border: 1px solid var(--edge); border-radius: .3rem; padding: .25rem .5rem; min-height: 1.9rem; max-width: 100%; }
    .place input[type=checkbox] { min-height: 0; width: 1.5rem; height: 1.5rem; margin: 0 .2rem 0 0;
      vertical-align: middle; }
    .place input[type=range] { padding: 0; vertical-align: middle; width: 14rem; max-width: 100%; }
    .place input[type=number] { width: 7rem; }
    .place button { cursor: pointer; min-width: 1.9rem; }
    .place button.link { border: 0; background: none; padding: .1rem .15rem; min-height: 1.5rem; color: var(--link);
      text-decoration: underline; text-underline-offset: .15em; }
    .map-card { border: 1px solid var(--edge); border-radius: .3rem; padding: .2rem .8rem .6rem; margin: .8rem 0; }
    .place h4, .place h5 { margin: .8rem 0 .2rem; font-size: 1rem; }
    .place h5 { font-size: .95rem; color: var(--quiet); }
    .live #picture-map svg { touch-action: pinch-zoom; cursor: grab; min-width: 0; max-width: 100%; }
    .map-filters, .map-filters fieldset, .map-filters p { min-width: 0; max-width: 100%; }
    .live #picture-map .node { cursor: pointer; }
    .live #picture-map .node:focus-visible { outline: 3px solid #00568a; outline-offset: 2px; }
    .live #picture-map .pale { opacity: .2; }
    .live #picture-map .edge { display: inline; }
    .live #picture-map .edge.hidden { display: none; }
    .live #picture-map .chosen .body { stroke-width: 4px; }
    .live #picture-map .fate-stops .body, .live #picture-map .fate-gone .body { stroke: #b84a00; stroke-dasharray: 5 3;
      stroke-width: 2.5px; fill: #fbe3d6; }
    .live #picture-map .fate-less .body { stroke: #9a6b00; stroke-width: 2.5px; fill: #fdf3d1; }
    @media screen and (min-width: 56rem) {
      #map-answers { display: grid; grid-template-columns: 1fr 1fr; column-gap: 1.5rem; align-items: start; }
      #map-answers > section { margin: .8rem 0; }
    }
    .map-mark { font: bold 20px Arial, sans-serif; fill: #8a3600; }
    @media (max-width: 40rem) {
      .live #picture-map .drawing svg { min-width: 0; max-width: 100%; }
    }

    """
}
