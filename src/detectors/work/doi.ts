import { workNumberDetector } from '../marks/work-columns.js';

export default workNumberDetector('doi', { en: 'DOI of a work (in its column)', zh: '作品 DOI 编号（所在列）' });
