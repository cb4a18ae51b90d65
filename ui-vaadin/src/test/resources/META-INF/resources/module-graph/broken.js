import './absent.js';
