// loc.js
