# Made by 'make docs' from the declaration of the commands.
# Where files are offered beside words, bash offers files when no word fits.
_kith() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= word words=
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in -*) ;; *) command=$word; break ;; esac
  done
  case "$command:$prev" in
    new:--notes) return ;;
    demo:--output|demo:-o) return ;;
    check:--format) words="text json" ;;
    check:--as) return ;;
    report:--for) words="mappers group funder" ;;
    report:--share) words="private partners public" ;;
    report:--merge-by) words="role constituency" ;;
    report:--layer) words="exchange contributions rewards benefits decisions ties all" ;;
    report:--output|report:-o|report:--person|report:--language|report:--key|report:--unit|report:--valuation|report:--from|report:--to|report:--at|report:--where|report:--seed|report:--threads|report:--as) return ;;
    measure:--format) words="table json csv" ;;
    measure:--share) words="private partners public" ;;
    measure:--merge-by) words="role constituency" ;;
    measure:--layer) words="exchange contributions rewards benefits decisions ties all" ;;
    measure:--by|measure:--key|measure:--unit|measure:--valuation|measure:--from|measure:--to|measure:--at|measure:--where|measure:--seed|measure:--threads|measure:--as) return ;;
    draw:--diagram) words="assets exchange reciprocity dependency decisions network ego compare story equity lorenz tornado trend map how-sure" ;;
    draw:--format) words="svg png pdf dot" ;;
    draw:--share) words="private partners public" ;;
    draw:--merge-by) words="role constituency" ;;
    draw:--layer) words="exchange contributions rewards benefits decisions ties all" ;;
    draw:--output|draw:-o|draw:--without|draw:--element|draw:--by|draw:--at|draw:--key|draw:--unit|draw:--valuation|draw:--from|draw:--to|draw:--where|draw:--seed|draw:--threads|draw:--as) return ;;
    whatif:--format) words="text json" ;;
    whatif:--share) words="private partners public" ;;
    whatif:--merge-by) words="role constituency" ;;
    whatif:--layer) words="exchange contributions rewards benefits decisions ties all" ;;
    whatif:--without|whatif:--scenario|whatif:--key|whatif:--unit|whatif:--valuation|whatif:--from|whatif:--to|whatif:--at|whatif:--where|whatif:--seed|whatif:--threads|whatif:--as) return ;;
    compare:--format) words="table json csv" ;;
    compare:--share) words="private partners public" ;;
    compare:--merge-by) words="role constituency" ;;
    compare:--layer) words="exchange contributions rewards benefits decisions ties all" ;;
    compare:--at|compare:--measure|compare:--key|compare:--unit|compare:--valuation|compare:--from|compare:--to|compare:--where|compare:--seed|compare:--threads|compare:--as) return ;;
    form:--output|form:-o|form:--language|form:--as) return ;;
    gather:--format) words="text json" ;;
    gather:--output|gather:-o|gather:--withdraw|gather:--as) return ;;
    convert:--to) words="dataset kumu gephi gexf graphml dot node-link kumu-json valueflows" ;;
    convert:--share) words="private partners public" ;;
    convert:--merge-by) words="role constituency" ;;
    convert:--key|convert:--as) return ;;
    share:--level) words="partners public" ;;
    share:--merge-by) words="role constituency" ;;
    share:--key|share:--keep-column|share:--as) return ;;
    web:--output|web:-o) return ;;
  esac
  if [ -z "$words" ]; then
    case "$command:$cur" in
      :-*) words="--help --version" ;;
      :*|help:*) words="new demo check report measure measures draw whatif compare form gather convert share web completions help" ;;
      *:-*) case $command in
      new) words="--notes --quiet --no-color --help" ;;
      demo) words="--output --quiet --no-color --help" ;;
      check) words="--format --strict --suggest-merges --as --quiet --no-color --help" ;;
      report) words="--output --for --person --language --share --merge-by --health --key --layer --unit --valuation --from --to --at --where --undirected --seed --threads --timings --as --quiet --no-color --help" ;;
      measure) words="--by --format --share --merge-by --health --key --layer --unit --valuation --from --to --at --where --undirected --seed --threads --timings --as --quiet --no-color --help" ;;
      measures) words="--quiet --no-color --help" ;;
      draw) words="--diagram --output --format --without --element --by --portrait --at --share --merge-by --health --key --layer --unit --valuation --from --to --where --undirected --seed --threads --timings --as --quiet --no-color --help" ;;
      whatif) words="--without --scenario --keep --format --share --merge-by --health --key --layer --unit --valuation --from --to --at --where --undirected --seed --threads --timings --as --quiet --no-color --help" ;;
      compare) words="--at --measure --format --share --merge-by --health --key --layer --unit --valuation --from --to --where --undirected --seed --threads --timings --as --quiet --no-color --help" ;;
      form) words="--output --no-names --language --as --quiet --no-color --help" ;;
      gather) words="--output --withdraw --format --as --quiet --no-color --help" ;;
      convert) words="--to --share --merge-by --health --key --as --quiet --no-color --help" ;;
      share) words="--level --merge-by --health --key --keep-column --as --quiet --no-color --help" ;;
      web) words="--output --quiet --no-color --help" ;;
      completions) words="--quiet --no-color --help" ;;
      esac ;;
      *) case $command in
      measure) words="assets-by-type unused-offers unmet-needs matches beyond-role unconnected edge-reciprocity dyad-reciprocity symmetric-dyads garlaschelli-loffredo-rho weighted-reciprocity weighted-reciprocity-rho dyad-census triad-census katz-powell cyclic-share cycles circulation-share hodge-gradient trophic-incoherence balance giving-matrix gini lorenz hoover theil mean-log-deviation generalised-entropy atkinson top-share p90-p10 palma jain hhi reward-ratio disproportionality concentration-index kakwani rank-correlation kitagawa oaxaca-blinder group-gap equality-cost proportional-cost floor-cost valuation-flip what-stops criticality threshold-cascade keep-cost ascendency finn-cycling total-requirements dominators max-flow vertex-cut articulation-points bridges biconnected-components core-number absence-factor attack-robustness funding-concentration freely-given-share runway leverage replacement-value cost-per-outcome social-return promised-and-given benefit-beyond decision-share coproduction-level size in-degree out-degree in-strength out-strength betweenness closeness harmonic-closeness eigenvector katz pagerank hubs authorities constraint effective-size brokerage ei-index assortativity degree-assortativity krackhardt modularity transitivity clustering core-periphery" ;;
      measures) words="assets-by-type unused-offers unmet-needs matches beyond-role unconnected edge-reciprocity dyad-reciprocity symmetric-dyads garlaschelli-loffredo-rho weighted-reciprocity weighted-reciprocity-rho dyad-census triad-census katz-powell cyclic-share cycles circulation-share hodge-gradient trophic-incoherence balance giving-matrix gini lorenz hoover theil mean-log-deviation generalised-entropy atkinson top-share p90-p10 palma jain hhi reward-ratio disproportionality concentration-index kakwani rank-correlation kitagawa oaxaca-blinder group-gap equality-cost proportional-cost floor-cost valuation-flip what-stops criticality threshold-cascade keep-cost ascendency finn-cycling total-requirements dominators max-flow vertex-cut articulation-points bridges biconnected-components core-number absence-factor attack-robustness funding-concentration freely-given-share runway leverage replacement-value cost-per-outcome social-return promised-and-given benefit-beyond decision-share coproduction-level size in-degree out-degree in-strength out-strength betweenness closeness harmonic-closeness eigenvector katz pagerank hubs authorities constraint effective-size brokerage ei-index assortativity degree-assortativity krackhardt modularity transitivity clustering core-periphery" ;;
      completions) words="bash zsh fish" ;;
      esac ;;
    esac
  fi
  [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _kith kith
