// Our own folder of spreadsheets: nothing is lost.

import CommunityTables

extension FormatWriter {
  /// Writes the folder of sheets.
  public static let folder = FormatWriter(.dataset, endings: []) { community, _ in
    Export(files: writeDataset(community))
  }
}
