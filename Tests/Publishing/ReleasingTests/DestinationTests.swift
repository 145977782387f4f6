import Releasing
import Testing

@Suite struct DestinationTests {
  @Test(
    arguments: [
      ("/srv/hdnd", .folder("/srv/hdnd")), ("trang", .folder("trang")), ("./a:b", .folder("./a:b")),
      ("may:/srv/hdnd", .server(host: "may", folder: "/srv/hdnd")),
      ("van-phong@may.example.vn:trang", .server(host: "van-phong@may.example.vn", folder: "trang")),
      ("rclone:kho:hdnd/xa", .store("kho:hdnd/xa")), ("rclone::local:/tmp/a", .store(":local:/tmp/a")),
    ] as [(String, Destination)])
  func `a place is read as ssh and rclone write it`(_ text: String, _ place: Destination) {
    #expect(Destination(text) == place)
  }

  @Test(arguments: ["", "-oProxyCommand=x:y", "may:", ":x", "rclone:", "rclone:--config", "may:-x", "a\0b"])
  func `what names no place, or an option, is refused`(_ text: String) {
    #expect(Destination(text) == nil)
  }
}
