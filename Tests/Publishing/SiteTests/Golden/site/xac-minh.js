// xac-minh.js
