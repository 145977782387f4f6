// xem-lai.js
