# Kith for Homebrew, built from the clone that this formula lies in: a tap is a clone.
class Kith < Formula
  ROOT = Pathname(__FILE__).realpath.parent.parent.parent

  desc "Map what people, groups and resources in a community give each other"
  homepage "file://#{ROOT}/README.md"
  license "Apache-2.0"
  head "file://#{ROOT}", using: :git

  depends_on "pkgconf" => :build
  depends_on xcode: ["16.0", :build]
  depends_on "graphviz"
  depends_on macos: :sequoia

  on_linux do
    depends_on "swift" => :build
  end

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "kith"
    bin.install ".build/release/kith"
    man1.install "docs/man/kith.1"
    bash_completion.install "docs/completions/kith.bash" => "kith"
    zsh_completion.install "docs/completions/_kith"
    fish_completion.install "docs/completions/kith.fish"
  end

  test do
    system bin/"kith", "new", "our-street"
    assert_match "No problems", shell_output("#{bin}/kith check our-street")
    system bin/"kith", "draw", "our-street", "-o", "map.svg"
    assert_match "<svg", (testpath/"map.svg").read
  end
end
