import { markDetector } from '../marks/marks.js';

export default markDetector(
  'ip/model-output',
  'MODEL_OUTPUT',
  { en: 'Words by which a model speaks of itself', zh: '模型自述用语' },
  [
    'As an AI language model, I cannot do that.',
    '作为一个人工智能语言模型，我不能',
    'Als KI-Sprachmodell kann ich das nicht',
    'En tant que modèle de langage',
  ],
  ['language models are trained', '我是一名老师', 'As a model, she walked in Paris.', '人工智能语言模型很大'],
);
