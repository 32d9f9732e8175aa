import { workNumberDetector } from '../marks/work-columns.js';

export default workNumberDetector('issn', { en: 'ISSN of a journal (in its column)', zh: '期刊 ISSN 编号（所在列）' });
