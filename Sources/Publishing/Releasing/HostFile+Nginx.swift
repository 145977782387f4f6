extension HostFile {
  /// https://nginx.org/en/docs/http/ngx_http_core_module.html
  static func nginx(_ site: HostedSite, _ folder: String, _ says: HostComments) -> String {
    let headers = HostHeaders(site).always.map { "  add_header \($0.name) \"\($0.value)\" always;\n" }
      .joined()
    let types = (HostHeaders.texts + HostHeaders.others).map { "    \($0.1) \($0.0);\n" }.joined()
    let redirects = site.redirects.map {
      "  location = \"\(site.path)\($0.from)\" { return 301 \(site.path)\($0.to); }\n"
    }
    .joined()
    let home = String(site.path.dropLast())
    let bare =
      home.isEmpty
      ? ""
      : "  location / { return 404; }\n  location = \(home) { return 301 \(site.path); }\n"
        + "  location = /\(securityFile) { return 301 \(site.path)\(securityFile); }\n"
    return """
      # congkhai host nginx; /etc/nginx/conf.d/
      # \(says.https): certbot --nginx -d \(site.host)
      server {
        listen 80;
        listen [::]:80;
        server_name \(site.host);
        server_tokens off;

        # \(says.oneRelease)
        root "\(folder)/current";
        set $release $realpath_root;
        set $id "";
        if ($release ~ "/releases/([0-9-]+)$") { set $id $1; }
        if ($id = "") { return 503; }

        # \(says.howLong)
        set $kept "-1";
        if ($uri ~ "\\.(\(HostHeaders.briefEndings.joined(separator: "|")))$") { set $kept "5m"; }
        if ($uri ~ "\\.(\(HostHeaders.fileEndings.joined(separator: "|")))$") { set $kept "1h"; }
        expires $kept;

        # \(says.data)
        set $origin "";
        if ($uri ~ "^\(site.path)du-lieu/") { set $origin "*"; }
        add_header Access-Control-Allow-Origin $origin always;
        add_header X-Release $id always;
      \(headers)
        charset utf-8;
        charset_types \(HostHeaders.texts.map(\.1).filter { $0 != "text/html" }.joined(separator: " "));
        default_type application/octet-stream;
        types {
      \(types)  }
        gzip on;
        gzip_vary on;
        gzip_types \(HostHeaders.compressed.joined(separator: " "));

        absolute_redirect off;
        error_page 404 \(site.path)404.html;
      \(bare)\(redirects)  location \(site.path) {
          alias $release/;
          index index.html;
        }
      }

      """
  }
}
