import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/lyrics',
  'LYRICS',
  { en: 'Marks of song lyrics or scores', zh: '歌词或乐谱标记' },
  ['[Chorus]\nla la la\n', 'Lyrics © Nobody Music', '作词：某某'],
  ['the chorus sang', 'see verse 3 of the poem', 'lyrics are words', '作曲家协会成立'],
);
