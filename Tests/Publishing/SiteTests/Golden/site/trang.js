// trang.js
