extension HostFile {
  /// https://httpd.apache.org/docs/2.4/mod/
  static func apache(_ site: HostedSite, _ folder: String, _ says: HostComments) -> String {
    let headers = HostHeaders(site).always.map { "  Header always set \($0.name) \"\($0.value)\"\n" }.joined()
    let types = (HostHeaders.texts + HostHeaders.others).map { "  AddType \($0.1) .\($0.0)\n" }.joined()
    let redirects = site.redirects.map {
      "  RedirectMatch 301 \"^\(literal(site.path + $0.from))$\" \"\(site.path)\($0.to)\"\n"
    }.joined()
    let home = String(site.path.dropLast())
    let place =
      home.isEmpty
      ? "  DocumentRoot \"\(folder)/current\"\n"
      : """
        Alias "\(home)" "\(folder)/current"
        RedirectMatch 301 "^/\(securityFile)$" "\(site.path)\(securityFile)"
        RedirectMatch 404 "^(?!\(home)(/|$))"

      """
    let endings = { (endings: [String]) in "\\.(" + endings.joined(separator: "|") + ")$" }
    return """
      # congkhai host apache; /etc/apache2/sites-available/, a2enmod headers deflate
      # \(says.https): certbot --apache -d \(site.host)
      <VirtualHost *:80>
        ServerName \(site.host)
      \(place)  <Directory "\(folder)">
          Require all granted
          Options FollowSymLinks
          AllowOverride None
        </Directory>
        DirectoryIndex index.html
        ErrorDocument 404 \(site.path)404.html
      \(redirects)
        AddDefaultCharset utf-8
        AddCharset utf-8 \(HostHeaders.texts.map { ".\($0.0)" }.joined(separator: " "))
      \(types)
        # \(says.compressed)
        <IfVersion >= 2.4.58>
          DeflateAlterETag NoChange
        </IfVersion>
        AddOutputFilterByType DEFLATE text/html \(HostHeaders.compressed.joined(separator: " "))
      \(headers)  Header set Cache-Control "\(HostHeaders.fresh)"
        <FilesMatch "\(endings(HostHeaders.briefEndings))">
          Header set Cache-Control "\(HostHeaders.brief)"
        </FilesMatch>
        <FilesMatch "\(endings(HostHeaders.fileEndings))">
          Header set Cache-Control "\(HostHeaders.fileTime)"
        </FilesMatch>
        # \(says.data)
        <LocationMatch "^\(site.path)du-lieu/">
          Header set Access-Control-Allow-Origin "*"
        </LocationMatch>
      </VirtualHost>

      """
  }

  /// Of a regular expression in quotes: each sign means itself.
  private static func literal(_ path: String) -> String {
    path.map { ".()[]+$".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
