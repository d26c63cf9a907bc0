// Which headers are taken for sensitive, and which are not?

import CommunityModel
import Testing

@testable import CommunityTables

@Suite("Sensitive headers")
struct SensitiveHeadersTests {
  /// Headers as people write them, each with the kind that a reader of English gives it.
  static let sensitive: [(String, SensitiveKind)] = [
    ("Email", .contact), ("e-mail", .contact), ("E mail address", .contact), ("EMAIL_ADDRESS", .contact),
    ("Phone", .contact), ("Tel.", .contact), ("mobile number", .contact), ("MobileNumber", .contact),
    ("Home address", .contact), ("Client's address", .contact), ("Post code", .contact), ("post-code", .contact),
    ("postcode", .contact), ("Next of kin", .contact), ("Emergency contact", .contact),
    ("Date of birth", .age), ("Date-of-birth", .age), ("dateOfBirth", .age), ("DATE OF BIRTH", .age), ("DOB", .age),
    ("D.O.B.", .age), ("Age", .age), ("Year of birth", .age),
    ("NHS number", .number), ("N.H.S. no.", .number), ("nhsnumber", .number), ("NHS_No", .number),
    ("National Insurance", .number), ("National Insurance number", .number), ("NI number", .number),
    ("N.I. number", .number), ("NINO", .number), ("Passport no", .number), ("Sort code", .number),
    ("Diagnosis", .health), ("diagnoses", .health), ("Primary Diagnosis (ICD-10)", .health), ("Medication", .health),
    ("Medications", .health), ("Mental health", .health), ("Disability", .health), ("Disabilities", .health),
    ("Disabled?", .health), ("Long-term condition", .health), ("Diágnósis", .health), ("Allergies", .health),
    ("Care coordinator", .health), ("Self-harm", .health),
    ("Ethnicity", .origin), ("Ethnic origin", .origin), ("Race", .origin), ("Nationality", .origin),
    ("Immigration status", .origin), ("Asylum seeker", .origin), ("Country of birth", .age),
    ("Religion", .belief), ("Faith", .belief), ("Political party", .belief), ("Trade union", .belief),
    ("Sexuality", .sex), ("Sexual orientation", .sex), ("Gender", .sex), ("Pronouns", .sex),
    ("Criminal record", .crime), ("Convictions", .crime), ("DBS check", .crime),
    ("Benefits", .money), ("On benefits", .money), ("Universal Credit", .money), ("PIP", .money), ("Income", .money),
    ("Marital status", .family), ("Safeguarding", .safeguarding), ("Safeguarding concerns", .safeguarding),
    ("Risk assessment", .safeguarding), ("Domestic abuse", .safeguarding), ("Notes", .notes), ("Case notes", .notes),
    ("Comments", .notes),
  ]

  @Test("A header is known by its words, whatever their case, accents and separators", arguments: sensitive)
  func known(header: String, kind: SensitiveKind) {
    #expect(SensitiveKind(header: header) == kind)
  }

  /// Words that hold a telling one, or stand near it, and what lists of places and groups have.
  @Test(
    "A header of nothing of the kind is not",
    arguments: [
      "", " ", "Ward", "Category", "Label", "Type", "Page", "Stage", "Manage", "Village", "Language", "Average",
      "Pipeline",
      "Essex", "Addressed to the council?x", "Noted", "Trace", "Racecourse", "Phonetic", "Capacity", "Opening hours",
      "Constituency", "Offers", "Website", "Condition of the hall", "Emailed", "Hip hop", "Zipper", "Sector", "Grace",
      "Interface", "Drugget", "Unioni", "№", "名前", String(repeating: "x ", count: 5_000),
    ])
  func unknown(header: String) {
    #expect(SensitiveKind(header: header) == nil)
  }

  @Test("What is said of a person counts; of a hall an address is no secret, a diagnosis of a group is")
  func ofPeople() {
    func found(_ elements: String) -> [String] {
      dataset(elements: elements).community.sensitiveColumns.map { $0.header }
    }
    #expect(found("Label,Type,Address,Diagnosis\nAna,person,,\nHall,place,1 Mill Lane,\n") == [])
    #expect(found("Label,Type,Address\nAna,person,2 Mill Lane\nHall,place,1 Mill Lane\n") == ["Address"])
    #expect(found("Label,Type,Diagnosis\nVoices,group,psychosis\n") == ["Diagnosis"])
    // Of what kind is unknown may be a person.
    #expect(found("Label,Phone\nAna,0123\n") == ["Phone"])
    let rows = dataset(
      elements: "Label,Type\nAna,person\nHall,place\nTrust,group\n",
      connections: "From,To,Phone,Risk\nAna,Hall,,\nTrust,Hall,0123,high\n"
    ).community
    #expect(rows.sensitiveColumns.map { $0.header } == ["Risk"])
  }

  @Test("Checking names the column, what it is about and what to ask")
  func checking() {
    let read = dataset(elements: "Label,Type,NHS no.,Ward\nAna,person,943 476 5919,North\n")
    let found = check(read).filter { $0.code == "sensitive-column" }
    #expect(
      found.map { $0.text.split(separator: "\n")[0] } == [
        "elements.csv (NHS no.): The column is about official numbers. [sensitive-column]"
      ])
    #expect(found.allSatisfy { $0.severity == .note && $0.advice?.contains("no report") == true })
  }
}
