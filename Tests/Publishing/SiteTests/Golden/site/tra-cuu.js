// tra-cuu.js
