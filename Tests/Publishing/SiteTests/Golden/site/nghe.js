// nghe.js
