// ngoai-tuyen.js
