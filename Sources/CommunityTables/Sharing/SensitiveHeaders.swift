// Which headers speak of what is nobody's business outside?

import PlainText

/// What a column is about that may do somebody harm when others read it.
package enum SensitiveKind: String, CaseIterable, Sendable {
  case contact = "how to reach somebody"
  case age = "age or birth"
  case number = "official numbers"
  case health = "health or disability"
  case origin = "origin or status of stay"
  case belief = "belief or politics"
  case sex = "sex, gender or sexuality"
  case crime = "offences"
  case money = "benefits, debt or income"
  case family = "family or home"
  case safeguarding = "safeguarding or risk"
  case notes = "notes about somebody"

  /// Of a hall such a column says where it is; of a person it says where to find them.
  var isOnlyOfPeople: Bool {
    switch self {
    case .contact, .notes, .age, .family, .money: true
    default: false
    }
  }

  /// Whether every group has such a column, so that it tells nothing of this one.
  package var isUsual: Bool { self == .contact || self == .notes || self == .age }

  /// Folded, written together, in the singular.
  fileprivate var headers: [String] {
    switch self {
    case .contact:
      [
        "email", "emailaddress", "mail", "phone", "phonenumber", "telephone", "tel", "mobile", "mobilenumber",
        "landline", "whatsapp", "fax", "address", "postcode",
        "postalcode", "zip", "zipcode", "street", "housenumber", "contact", "nextofkin", "facebook", "instagram",
        "socialmedia",
      ]
    case .age: ["dateofbirth", "birthdate", "dob", "birth", "birthday", "born", "age", "ageband", "agegroup"]
    case .number:
      [
        "nhs", "nhsnumber", "nhsno", "nationalinsurance", "nationalinsurancenumber", "nino", "ninumber", "passport",
        "drivinglicence", "driverslicense",
        "socialsecurity", "ssn", "taxreference", "utr", "hospitalnumber", "hospitalno", "chinumber", "casenumber",
        "caseid", "rionumber", "bankaccount", "accountnumber", "sortcode", "iban",
      ]
    case .health:
      [
        "health", "mentalhealth", "diagnosis", "diagnose", "diagnosed", "healthcondition", "medicalcondition",
        "longtermcondition", "medication", "medicine", "meds",
        "treatment", "therapy", "symptom", "illness", "illhealth", "disability", "disabilitie", "disabled",
        "impairment", "learningdisability", "accessneed", "pregnant", "pregnancy", "hiv", "bloodtype", "allergy",
        "allergie", "sectioned", "mentalhealthact", "gp", "psychiatrist", "carecoordinator", "careplan", "addiction",
        "substance", "alcohol", "drug", "selfharm", "suicide", "vaccinated", "vaccination", "vulnerability",
      ]
    case .origin:
      [
        "ethnicity", "ethnicitie", "ethnic", "ethnicorigin", "race", "nationality", "nationalitie", "countryofbirth",
        "citizenship", "immigration", "visa", "asylum", "asylumseeker", "refugee", "leavetoremain", "righttowork",
      ]
    case .belief:
      ["religion", "religious", "faith", "belief", "politic", "political", "politicalparty", "tradeunion"]
    case .sex:
      [
        "sex", "gender", "genderidentity", "sexuality", "sexualorientation", "sexual", "trans",
        "transgender", "pronoun", "lgbt", "lgbtq",
      ]
    case .crime:
      [
        "criminal", "crime", "conviction", "offence", "offense", "offender", "dbs", "dbscheck", "probation", "prison",
        "arrest", "forensic",
      ]
    case .money:
      [
        "benefit", "welfarebenefit", "universalcredit", "pip", "esa", "jsa", "dla", "debt", "income", "salary",
        "salarie", "wage", "earning", "bankruptcy", "creditscore",
      ]
    case .family:
      ["maritalstatu", "marital", "married", "relationshipstatu", "lookedafter", "homeless", "housingstatu", "tenure"]
    case .safeguarding:
      [
        "safeguarding", "abuse", "domesticabuse", "domesticviolence", "violence", "childprotection", "risk",
        "riskassessment", "risklevel", "mentalcapacity",
      ]
    case .notes: ["note", "comment", "remark", "casenote", "background", "story", "storie", "biography", "bio"]
    }
  }

  /// What a column with this header is about. `nil` where its words say nothing of the kind.
  ///
  /// Case, accents and what stands between words do not matter: "Date-of-birth", "dateOfBirth" and "DATE OF BIRTH" are
  /// one header. It is enough that some words in a row say it: "Client's home address".
  package init?(header: String) {
    let words = SensitiveKind.words(of: header)
    for kind in SensitiveKind.allCases {
      let headers = kind.headers
      for start in words.indices {
        var together = ""
        for word in words[start...].prefix(3) {
          together += word
          if headers.contains(together) || together.hasSuffix("s") && headers.contains(String(together.dropLast())) {
            self = kind
            return
          }
        }
      }
    }
    return nil
  }

  /// The words of a header, folded; a capital after a small letter begins one. Headers of any length are read no further
  /// than anybody would.
  private static func words(of header: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var wasSmall = false
    func end() {
      let key = folded(String(word))
      if !key.isEmpty { words.append(key) }
      word = String.UnicodeScalarView()
    }
    for scalar in header.unicodeScalars.prefix(200) {
      let isLetter = scalar.properties.isAlphabetic || (0x300...0x36F).contains(scalar.value)
      let isLarge = (0x41...0x5A).contains(scalar.value)
      if !isLetter {
        // "E-mail" and "N.I. number": the run of words is tried with and without what stands between.
        end()
      } else {
        if isLarge && wasSmall { end() }
        word.append(scalar)
      }
      wasSmall = isLetter && !isLarge
    }
    end()
    return words
  }
}
