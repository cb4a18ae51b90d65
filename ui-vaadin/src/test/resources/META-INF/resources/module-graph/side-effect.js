import{one as a}from"./room/named.js";export*from"./room/all.js";a();
