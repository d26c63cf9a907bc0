// The line nearest to all points: small least squares by Householder reflections.

/// A linear model fitted to weighted points, without forming squares of the columns.
///
/// - SeeAlso: Golub, G. H. and Van Loan, C. F. (2013). *Matrix Computations*, 4th edition, 5.3. Johns Hopkins.
enum LeastSquares {
  enum Fit {
    /// One for each column.
    case coefficients([Double])
    /// The first column that those before it already determine.
    case dependent(Int)
  }

  /// What is left of a column beside those before it, as a share of its length, that counts as nothing.
  private static let tolerance = 1e-9

  /// - Parameters:
  ///   - columns: Each with one cell for a point.
  ///   - weights: Not below 0, as many as points.
  /// - Complexity: O(points × columns²).
  static func fit(columns: [[Double]], outcome: [Double], weights: [Double]) -> Fit {
    let roots = weights.map { $0.squareRoot() }
    func weighted(_ cells: [Double]) -> [Double] { cells.indices.map { cells[$0] * roots[$0] } }
    var matrix = columns.map { weighted($0) }
    var right = weighted(outcome)
    let count = right.count
    var diagonal = [Double](repeating: 0, count: matrix.count)
    for column in matrix.indices {
      guard column < count else { return .dependent(column) }
      let whole = length(matrix[column], from: 0)
      let rest = length(matrix[column], from: column)
      guard rest > tolerance * whole else { return .dependent(column) }
      // The reflection that turns the rest of the column onto its first axis; the sign that cancels nothing.
      let end = matrix[column][column] > 0 ? -rest : rest
      var mirror = matrix[column]
      mirror[column] -= end
      let square = mirror[column...].reduce(0) { $0 + $1 * $1 }
      func reflect(_ cells: inout [Double]) {
        var product = 0.0
        for row in column..<count { product += mirror[row] * cells[row] }
        let factor = 2 * product / square
        for row in column..<count { cells[row] -= factor * mirror[row] }
      }
      for other in matrix.indices where other > column { reflect(&matrix[other]) }
      reflect(&right)
      diagonal[column] = end
    }
    var coefficients = [Double](repeating: 0, count: matrix.count)
    for column in matrix.indices.reversed() {
      var left = right[column]
      for other in matrix.indices where other > column { left -= matrix[other][column] * coefficients[other] }
      coefficients[column] = left / diagonal[column]
    }
    return .coefficients(coefficients)
  }

  private static func length(_ cells: [Double], from start: Int) -> Double {
    var square = 0.0
    for row in start..<cells.count { square += cells[row] * cells[row] }
    return square.squareRoot()
  }
}
