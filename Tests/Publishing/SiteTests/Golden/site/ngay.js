// ngay.js
