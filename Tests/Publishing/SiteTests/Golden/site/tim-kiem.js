// tim-kiem.js
