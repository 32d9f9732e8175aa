import { listedSource } from '../listed/listed-source.js';

export default listedSource(
  'academic-publisher',
  { en: 'Source that is an academic publisher', zh: '来源为学术出版机构' },
  ['https://www.sciencedirect.com/science/1', 'https://dl.acm.org/doi/1'],
  ['https://arxiv.org/abs/1', 'https://acm.org.example/'],
);
