import { define } from '../definition.js';
import type { VerifyArguments } from './verify-lines.js';

export default define<VerifyArguments>({
  about: {
    en: 'recompute every hash of the ledger, or check the folder of a report, a signed statement or a receipt of training',
    zh: '重新计算台账的全部哈希值，或核验报告文件夹、已签名的声明、训练回执',
  },
  examples: [
    'licit ledger verify',
    'licit ledger verify --head 9c41f0…',
    'licit ledger verify --ledger corpus.db --deep',
    'licit ledger verify report/',
    'licit ledger verify rights.dsse.json --public-key key.pub',
    'licit ledger verify model/licit-receipt.json',
    'licit ledger verify --heads kept/heads --signature kept/heads.sig --public-key auditor.pem',
  ],
  takes: [
    {
      name: 'report',
      shown: 'report',
      about: {
        en: 'folder of a report, or file of a statement (licit export in-toto) or receipt (licit export receipt); default: check the ledger',
        zh: '报告文件夹，或声明（licit export in-toto）、回执（licit export receipt）文件；省略时核验台账',
      },
    },
  ],
  flags: {
    deep: {
      about: {
        en: 'of a corpus ledger, check every row in its shards too',
        zh: '对语料台账，同时核验各分片中的每一行',
      },
    },
    head: {
      value: 'hash',
      about: {
        en: 'a ledger head kept from an earlier run: the ledger must contain it, or .licit/heads where there is no ledger',
        zh: '此前留存的链头哈希：台账必须包含它；没有台账时，.licit/heads 必须包含它',
      },
    },
    heads: {
      value: 'file',
      about: { en: 'file of heads kept elsewhere; default: .licit/heads', zh: '另行留存的链头文件；默认为 .licit/heads' },
    },
    signature: {
      value: 'file',
      about: {
        en: 'an Ed25519 signature of the file of heads, plain or as written by ssh-keygen -Y sign',
        zh: '链头文件的 Ed25519 签名，也可为 ssh-keygen -Y sign 的输出',
      },
    },
    publicKey: {
      value: 'file',
      about: { en: 'the public key for the signature: PEM, or a line ssh-ed25519 …', zh: '签名所用密钥的公钥：PEM，或一行 ssh-ed25519 …' },
    },
  },
  shared: ['ledger'],
  run: async (options) => (await import('./verify-command.js')).verifyCommand(options),
});
