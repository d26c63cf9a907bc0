// A dataset whose people are called what is hard to hide.

enum NastyDataset {
  static let files: [(name: String, text: String)] = [
    (
      "elements.csv",
      """
      Label,ID,Type,Role,Constituency,Payment,Count,Offers,Needs,Consent,Tags,Description,Evidence,Diagnosis,Also known as
      Al,al-01,person,cook,lived experience,paid by project,,Al's recipes|soup,May's van,hidden,al,Al cooks.,Al said so,private,Big Al
      May,m1,person,cook,lived experience,unpaid,,,,,,,,x,
      Will Power,wp77,person,driver,carer,unpaid,,lifts,,initials,,,,,
      José Núñez,jn,person,driver,carer,expenses,,,,hidden,,,,,
      Siân O’Neill,so-9,person,cook,lived experience,unpaid,,,,hidden,,,,,
      李明,lm,person,gardener,lived experience,unpaid,,,,hidden,,,,,
      Ольга Іванова,oi,person,gardener,community,unpaid,,,,,,,,,
      Zoë <b> "Z",z0e,person,gardener,community,declined,,,,hidden,,,,,
      Ruth Named,rn,person,chair of Al's table,community,unpaid,,a lift,,named,,,,,
      Nora Gone,ng,person,gardener,community,unpaid,,,,none,,,,,
      Winter volunteers,wv,person,helper,community,unpaid,12,,,hidden,,,,,
      Al's table,table,activity,,,,,,,,,,,,
      Tea with SIAN O'NEILL,tea,activity,,,,,,,,,,,,
      李明的车库,garage,place,,,,,tools of José Núñez,,,,,,,
      Friends of Nora Gone,friends,group,,,,,,,,,,,,
      Secret circle,sc,group,,,,,,,hidden,,,,,
      Town hall,,institution,,,,,hall,,,,,,,
      """ + "\n"
    ),
    (
      "connections.csv",
      """
      ID,From,To,Type,Form,Amount,Unit,Paid by,Uses,Start,Note,Evidence,Tags,My column
      al-1,al-01,table,contribution,time,40,hours,Town hall,Al's recipes,2024,Al and May,Zoë wrote it,al,wp77
      2,m1,table,contribution,time,30,hours,,,2024,,,,
      3,Will Power,table,contribution,lifts of Will Power,12,trips,,,2024,,,,
      4,jn,tea,contribution,time,9,hours,al-01,,2025,,,,
      5,so-9,tea,contribution,time,8,hours,,,2025,,,,
      6,lm,garage,contribution,time,7,hours,,,2025,,,,
      7,oi,garage,contribution,time,6,hours,,,2025,,,,
      8,z0e,table,contribution,time,5,hours,,,2025,,,,
      9,rn,table,decision,,,,,,2025,,,,
      10,ng,table,contribution,time,99,hours,,,2025,,,,
      11,Town hall,al-01,reward,pay,800,GBP,,,2024,,,,
      12,Town hall,table,contribution,money,1200,GBP,ng,,2024,,,,
      13,wv,table,contribution,time,120,hours,,,2025,,,,
      14,sc,table,contribution,space,3,sessions,,,2025,,,,
      15,table,m1,reward,recognition,,,,,2025,,,,
      16,al-01,m1,tie,"knows, like Big Al",,,,,2025,,,,
      """ + "\n"
    ),
    (
      "requirements.csv",
      """
      Element,Needs,At least,Any of,If missing,Why,Evidence
      table,al-01,,,,Al has the key,Al
      tea,time,,May or Al,,,
      garage,Nora Gone,,,,,
      table,money,500 GBP,,,May said,
      """ + "\n"
    ),
    ("valuations.csv", "Valuation,Form,Unit,Role,Worth,In,Source\nas Al is paid,time,hours,cook,20,GBP,Al\n"),
    ("outcomes.csv", "Outcome,For,Quantity,Proxy,Unit,Source\nless alone with May,m1,8,500,GBP,May\n"),
    (
      "community.json",
      #"""
      {"title": "May's garden", "place": "behind Zoë's house", "purpose": "Al wanted it", "askedFor": "José Núñez",
       "benefits": "Siân O'Neill and all", "contact": "Al, al@example.org, +44 1234 567890", "share": "private",
       "asked": 20, "answered": 12, "currency": "GBP", "myKey": "Will Power",
       "statements": [{"text": "Al gives most", "measure": "freely-given-share", "above": 0.5, "source": "May"}],
       "agreed": [{"on": "2026-01", "text": "May asks Al"}],
       "words": {"connections.Form": {"Al's way": "time"}}}
      """#
    ),
    (
      "scenarios/without-al.json",
      #"{"title": "Al leaves May", "without": ["al-01"], "set": [{"where": {"From": "m1"}, "Note": "May", "Amount": 5}]}"#
    ),
  ]

  /// Names and IDs that must stand nowhere for partners. `al` is the ID's own word; "Al" is looked for anyway.
  static let hidden = [
    "Al", "May", "Will Power", "José Núñez", "Siân O’Neill", "李明", "Ольга Іванова", "Zoë", "Nora Gone",
    "Winter volunteers",
    "Secret circle", "Big Al", "al-01", "wp77", "so-9", "z0e", "Núñez", "Іванова",
  ]
  /// For everybody a name that partners may see is hidden too.
  static let hiddenInPublic = hidden + ["Ruth Named"]
}
