import type { Detector } from '../../model/detection.js';
import { privateKeys } from '../secrets/private-keys.js';

/** Private key: PEM (PKCS #1, PKCS #8, SEC 1, OpenSSH, PGP; encrypted too) in lines, in one line, in a string, as Base64 of it all; PuTTY; JWK. */
const detector: Detector = {
  id: 'secret/private-key',
  family: 'secret',
  type: 'SECRET',
  title: { en: 'Private key', zh: '私钥' },
  needs: [{ keys: true }, { coded: true }],
  precheck: (text, features) =>
    (features.keys && text.includes('PRIVATE KEY')) ||
    (features.coded && (text.includes('LS0tLS1CRUdJTi') || text.includes('Private-Lines:') || text.includes('kty'))),
  find: (text) => privateKeys(text),
  hits: [
    '-----BEGIN PRIVATE KEY-----\nMIIq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQ\n-----END PRIVATE KEY-----',
    '"key": "-----BEGIN RSA PRIVATE KEY-----\\nMIIq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3\\nNc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9\\n-----END RSA PRIVATE KEY-----\\n"',
    'client-key-data: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSXE3WnIyS3g5TG00VHc4VmIzTmM2SGQ1SmYxR3MwUHlSa1FlWHVXYVl0SW9xN1pyMkt4OUxtNFR3OFZiMw==',
    'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: key\nPublic-Lines: 1\nAAAAC3NzaC1lZDI1NTE5\nPrivate-Lines: 1\nq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIo5\n',
    '{"kty":"OKP","crv":"Ed25519","d":"q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIo","x":"a"}',
  ],
  misses: [
    '-----BEGIN PUBLIC KEY-----\nMIIq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIoq7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQ\n-----END PUBLIC KEY-----',
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    'a PRIVATE KEY is private',
    '{"kty":"OKP","crv":"Ed25519","x":"q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIo"}',
  ],
};
export default detector;
