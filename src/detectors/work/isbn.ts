import { MARK_CUES } from '../marks/mark-cues.js';
import { bookNumbersIn } from '../marks/marks.js';
import { workNumberDetector } from '../marks/work-columns.js';

export default workNumberDetector(
  'isbn',
  { en: 'ISBN of a book (in its column, or on its title page)', zh: '图书 ISBN 编号（所在列或版权页）' },
  {
    keywords: MARK_CUES,
    find: (text, _field, anchors) => bookNumbersIn(text, anchors),
    hits: ['ISBN 0-306-40615-2'],
    misses: ['ISBN 0-306-40615-3', 'Library of Congress Cataloging-in-Publication Data'],
  },
);
