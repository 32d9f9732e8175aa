import { secret } from '../secrets/lint.js';

/** Hugging Face token, by the rule huggingface of secretlint. */
export default secret({
  id: 'secret/hugging-face',
  rule: 'huggingface',
  title: { en: 'Hugging Face token', zh: 'Hugging Face 令牌' },
  holds: ['hf_'],
  needs: [{ keys: true }],
  confidence: 'certain',
  hits: ['hf_' + 'qZrKxLmTwVbNcHdJfGsPyRkQeXuWaYtIoq'],
  misses: ['hf_hub_download', 'hf_' + 'qZrKxLmTwVbNcHdJfGsP'],
});
