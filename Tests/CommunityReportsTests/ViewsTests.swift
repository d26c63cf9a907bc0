// The first sides: what people give is thanked in all its kinds.

import CommunityReports
import Testing

@Suite struct ViewsTests {
  private static let elements = """
    Label,Type,Constituency,Count
    Carers,person,carer,8
    Nurses,person,professional,4
    Hall,place,,
    Café,activity,,
    Talks,activity,,

    """

  private static func page(_ connections: String) -> String {
    Report(Sheets.community(elements, connections), for: [.group]).markdown()
  }

  @Test("What is not measured is thanked beside what is, once for each kind")
  func unmeasured() {
    let page = Self.page(
      """
      From,To,Type,Form,Amount,Unit,Status
      Carers,Café,contribution,time,40,hours,
      Carers,Café,contribution,knowledge,,,
      Carers,Talks,contribution,knowledge,,,
      Carers,Talks,contribution,introduction,,,promised
      Nurses,Talks,contribution,support,,,
      Hall,Café,contribution,access,,,
      Talks,Café,contribution,knowledge,,,

      """)
    #expect(page.contains("- Carer: 40\u{A0}hours and knowledge. Thank you."))
    #expect(page.contains("- Professional: support. Thank you."))
    // The talks are an activity: what they bring was given by those who gave to them.
    #expect(page.contains("- Groups, bodies and places together: access. Thank you."))
  }
}
