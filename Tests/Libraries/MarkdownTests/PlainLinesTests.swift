import Markdown
import Testing

@Suite struct PlainLinesTests {
  @Test(arguments: [
    ("", ""), ("  \n\n", ""), ("Một", "Một"), ("Một  hai\tba", "Một hai ba"),
    ("Một\n*hai* `ba  bốn`", "Một hai ba bốn"), ("Một  \nhai", "Một\nhai"),
    ("# Một #\n\nhai\n\n- ba\n- bốn\n", "Một\nhai\nba\nbốn"),
    ("| a | b |\n|---|---|\n|  c  | **d** e |\n", "a b\nc d e"),
    ("```\n một  hai\n\nba\n```", "một hai\nba"), ("<p>Một <b>hai</b></p>\n\nba", "Một hai\nba"),
    ("một&nbsp;hai &amp; [ba](x.pdf)", "một\u{A0}hai & ba"), ("**Một** , hai*ba* .", "Một , haiba ."),
  ])
  func `words stand as they are read`(source: String, lines: String) {
    #expect(plainLines(source) == lines)
  }
}
