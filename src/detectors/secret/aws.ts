import { secret } from '../secrets/lint.js';

/** Amazon Web Services key, by the rule aws of secretlint. */
export default secret({
  id: 'secret/aws',
  rule: 'aws',
  title: { en: 'Amazon Web Services key', zh: '亚马逊云（AWS）密钥' },
  holds: [
    'AKIA',
    'AGPA',
    'AIDA',
    'AROA',
    'AIPA',
    'ANPA',
    'ANVA',
    'ASIA',
    'A3T',
    'ccess_key',
    'ccesskey',
    'ccessKey',
    'ccess_Key',
    'CCESS_KEY',
    'CCESSKEY',
  ],
  needs: [{ keys: true }],
  confidence: 'likely',
  part: /(?<=[:=>]\s*["']?)[A-Za-z0-9/+=]{40}|^A[A-Z0-9]{19}/,
  documented: ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
  options: { enableIDScanRule: true },
  without: ['AWSAccountID'],
  hits: [
    'aws_secret_access_key = q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaY',
    'key AKIA' + 'Q7ZR2KX9LM4TW8VB and more',
    'AKIA' + 'IOSFODNN7EXAMPLE',
  ],
  misses: ['ASIA is large', 'aws_secret_access_key = short', 'aws_account_id=1234-5678-9012', 'access key'],
});
