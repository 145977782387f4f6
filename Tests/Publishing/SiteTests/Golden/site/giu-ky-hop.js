// giu-ky-hop.js
