import { workNumberDetector } from '../marks/work-columns.js';

export default workNumberDetector('isbn', { en: 'ISBN of a book (in its column)', zh: '图书 ISBN 编号（所在列）' });
