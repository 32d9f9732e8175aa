export { isIsbn } from '../../lists/identifiers/book-number.js';
