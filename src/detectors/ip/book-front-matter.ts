import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/book-front-matter',
  'BOOK',
  { en: 'Front matter of a book', zh: '图书版权页' },
  [
    'ISBN 0-306-40615-2',
    'Library of Congress Cataloging-in-Publication Data',
    '图书在版编目（CIP）数据',
    'This is a work of fiction. Names, characters and places are invented.',
  ],
  ['ISBN 0-306-40615-3', 'An ISBN is a number that identifies a book.', 'the printing press was first used in 1450'],
);
