import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocument } from '../src/claims/documents/document-kinds.js';
import { openDocument } from '../src/documents/open-document.js';
import { DocumentThread } from '../src/documents/thread-pool.js';
import { docx, zip } from './documents/docx.js';
import { pdf } from './documents/pdf.js';
import { png } from './documents/png.js';
import { runs } from './effort.js';

const folder = mkdtempSync(join(tmpdir(), 'licit-documents-'));
const thread = new DocumentThread();
afterAll(() => thread.end());

async function opened(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return openDocument(path, thread);
}

describe('a document opens as what its content is', () => {
  test('a PDF, with its pages and its text', async () => {
    const seen = await opened('a.pdf', pdf(['Contract between A and B', 'the second page']));
    expect(seen).toMatchObject({ as: 'pdf', pages: 2, text: expect.stringContaining('Contract between A and B') });
  });

  test('a scan of paper has pages and is not read', async () => {
    expect(await opened('scan.pdf', pdf(['', '']))).toEqual({ as: 'pdf', pages: 2, unread: 'no-text' });
    expect(await opened('stamp.pdf', pdf(['p. 1']))).toEqual({ as: 'pdf', pages: 1, unread: 'no-text' });
  });

  test('a Word document, without what was deleted in it', async () => {
    const seen = await opened('a.docx', docx(['甲方与乙方签订本合同', 'Second & last']));
    expect(seen).toMatchObject({ as: 'docx', text: '甲方与乙方签订本合同\nSecond & last\n\n' });
  });

  test('a mail with who wrote it and when, also where it is HTML', async () => {
    const mail = 'From: Px <rights@px.example>\r\nTo: data@example.com\r\nSubject: our photos\r\nDate: Mon, 05 Feb 2024 10:00:00 +0000\r\n';
    expect(await opened('a.eml', `${mail}\r\nWe allow you to train models with our photos.\r\n`)).toMatchObject({
      as: 'mail',
      text: expect.stringMatching(/our photos[\s\S]*2024-02-05[\s\S]*rights@px\.example[\s\S]*We allow you to train/),
    });
    const html = `${mail}Content-Type: text/html\r\n\r\n<p>We <b>allow</b> you</p><script>x</script>\r\n`;
    expect(await opened('b.eml', html)).toMatchObject({ as: 'mail', text: expect.stringMatching(/allow/) });
  });

  test('text, Markdown, a page of HTML without its scripts, and a picture', async () => {
    expect(await opened('a.md', '# Rules\nLabel it.')).toEqual({ as: 'text', text: '# Rules\nLabel it.' });
    expect(await opened('a.html', '<!doctype html><style>p{}</style><p>terms &amp; conditions</p><!-- hidden -->')).toMatchObject({
      as: 'html',
      text: expect.stringMatching(/^\s*terms & conditions\s*$/),
    });
    expect(await opened('form.png', png(800, 1100))).toEqual({ as: 'image', unread: 'no-text' });
  });
});

describe('what does not open counts for nothing', () => {
  test.each([
    ['a file of no bytes', 'a.pdf', '', 'empty'],
    ['blanks alone', 'a.txt', ' \n\t\n', 'empty'],
    ['a page of HTML that shows nothing', 'a.html', '<html><script>consent</script></html>', 'empty'],
    ['a Word document without words', 'empty.docx', docx([]), 'empty'],
    ['the first words of a PDF', 'b.pdf', '%PDF-1.4 consent form, blank template, one page of plain text for the test', 'not-opened'],
    ['a PDF with an end and nothing in it', 'c.pdf', '%PDF-1.4\nstartxref\n0\n%%EOF\n', 'not-opened'],
    ['a text under the name of a PDF', 'd.pdf', 'we allow it', 'not-opened'],
    ['a text under the name of a picture', 'd.jpg', 'we allow it', 'not-opened'],
    ['a picture of one pixel', 'pixel.png', png(1, 1), 'not-opened'],
    ['the first bytes of a picture', 'e.png', png(800, 800).subarray(0, 400), 'not-opened'],
    ['a zip under the name of a Word document', 'f.docx', zip({ 'a.txt': 'x' }), 'not-opened'],
    ['bytes of no kind', 'g.bin', Buffer.from([1, 2, 0, 255, 254, 3, 0, 0, 9]), 'not-opened'],
    ['an archive', 'h.gz', gzipSync('we allow it'), 'not-opened'],
  ])('%s', async (_, name, content, said) => {
    expect(await opened(name, content)).toBe(said);
  });
});

describe('a hostile document costs bounded time and memory, and ends nothing', () => {
  test('a Word document that unpacks to more than is read', async () => {
    expect(await opened('bomb.docx', docx(['x'.repeat(40 << 20)]))).toEqual({ as: 'docx', unread: 'too-large' });
  });

  test('a text, and a PDF, larger than what is read', async () => {
    expect(await opened('large.txt', Buffer.alloc(9 << 20, 'contract '))).toEqual({ as: 'text', unread: 'too-large' });
    const large = pdf(['Contract between A and B']);
    expect(await opened('large.pdf', Buffer.concat([large, Buffer.alloc(33 << 20, 32), large.subarray(-200)]))).toEqual({
      as: 'pdf',
      unread: 'too-large',
    });
  });

  test('whatever the bytes are, opening them throws nothing', async () => {
    const beginnings = ['', '%PDF-1.7\n', 'PK\x03\x04', '\x89PNG\r\n\x1a\n', 'From: a\nDate: b\n\n', '<html>', '\xff\xd8\xff\xe0'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('x', 'x.docx', 'x.eml'),
        async (head, rest, name) => {
          await opened(name, Buffer.concat([Buffer.from(head, 'latin1'), rest]));
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('whatever a text says, its kinds are told without end', () => {
    for (const piece of [
      '<a href="',
      'signature: ',
      '_',
      'source quality security warrant ',
      'https://',
      'a.',
      '甲方',
      'user-agent: *\n',
      '&#',
    ])
      expect(readDocument(piece.repeat(runs(400_000) / piece.length)).kinds).toBeDefined();
  });
});

describe('the kind of a document is told from its own words', () => {
  const kinds = (text: string) => readDocument(text).kinds;
  test.each([
    ['contract', 'DATA LICENSE AGREEMENT between Example Press (Licensor) and Example AI (Licensee).'],
    ['contract', '数据采购合同\n甲方：某公司\n乙方：某图片社\n双方签订本合同。'],
    ['contract', 'Lizenzvertrag zwischen der Beispiel GmbH und der Muster AG'],
    ['contract', 'Contrat de licence entre les parties soussignées'],
    ['contract', 'ライセンス契約書 甲と乙は次のとおり契約を締結する'],
    ['contract', 'License agreement between Example Press (licensor) and Example Ltd (licensee). Signed by both parties.'],
    ['consent-record', 'Record of separate consent to AI training on their images, information sheet 2.1, signed by each patient.'],
    ['permission', 'Subject: photos\nWe allow you to use our photos to train your model.'],
    ['commitments', 'The supplier warrants that the data has a lawful source. It guarantees its quality. It undertakes to keep it secure.'],
    ['commitments', '供方承诺数据来源合法、质量合格，并保证数据安全。'],
    ['crawl-record', 'Crawl started 2024-03-01 with ourbot/1.2; seeds https://example.com/a'],
    ['crawl-record', '采集记录：2024年3月1日，采集工具 ourbot，入口 https://example.com/a'],
    ['robots', 'User-agent: *\nDisallow: /private'],
    ['authorization-record', 'Users accepted the terms of service, version 3.1, by ticking a box.'],
    ['authorization-record', '使用者授权记录：用户于注册时勾选同意《用户协议》2024年版（版本 V3.1）'],
    ['consent-record', 'Consent to the recording of my voice\nName: A. Example\nSignature: A. Example\nDate: 2024-05-01'],
    ['consent-record', '个人信息处理同意书\n签名：张某某\n日期：2024年5月1日'],
    ['labeling-rules', 'Annotation guidelines for sentiment, version 2'],
    ['labeling-rules', '标注规则：功能性标注'],
    ['spot-check-record', 'Spot check of 200 labels: accuracy 98.5 %'],
    ['training-record', 'Training of annotators, attended by 12 people'],
    ['generator-record', 'Generated with gpt-4 between 2024-01-05 and 2024-01-09, temperature 0.7'],
    ['anonymization-report', 'De-identification report: method and residual risk'],
    ['ethics-approval', '医学伦理委员会审查批件：同意开展'],
    ['impact-assessment', 'Legitimate interests assessment and balancing test'],
  ])('%s: %s', (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });

  test.each([
    [
      'a blank form is no record of consent',
      'consent-record',
      'Consent form, blank template. I agree to the recording of my voice. Signature: ______ Date: ______',
    ],
    [
      'a form with the date of its edition is blank all the same',
      'consent-record',
      'Consent to recording (edition of 2024-01-01)\nName: ________\nSignature: ________\nDate: ________',
    ],
    ['空白同意书不是同意记录', 'consent-record', '个人信息处理同意书（2024年1月版）\n签名：____________\n日期：____________'],
    [
      'a disclaimer commits to nothing',
      'commitments',
      'The data is provided as is. The supplier does not warrant its source, its quality or its security.',
    ],
    [
      'no warranty of the one is no warranty',
      'commitments',
      'We warrant the source. We warrant security. No warranty is given as to quality.',
    ],
    ['免责声明不是承诺', 'commitments', '供方不对数据的来源、质量、安全作任何承诺。供方不保证质量。'],
    ['a refusal is no permission', 'permission', 'We do not allow you to use our photos. We grant nothing.'],
    ['a contract is no crawl record', 'crawl-record', 'Agreement between the parties of 2024-01-01'],
    ['a crawl without a day is no record', 'crawl-record', 'We crawl the web. https://example.com'],
    ['terms without a version are no authorization', 'authorization-record', 'Users agree to these terms.'],
    ['any words are nothing', 'contract', 'we allow it'],
    ['annotators who agree make no contract', 'contract', 'Inter-annotator agreement between the two parties of annotators was 0.81.'],
    [
      'thanks for a grant are no permission',
      'permission',
      'This work was supported by grants of the Example Foundation. The data is published.',
    ],
    ['a limit to looking is no permission to train', 'permission', 'We allow you to view our photos. You may not use them for training.'],
  ])('%s', (_, kind, text) => {
    expect(kinds(text)).not.toContain(kind);
  });

  test('a text in a language without words here can be anything, and a short one cannot', () => {
    const polish =
      'Niniejsza umowa zostaje zawarta w dniu dzisiejszym pomiędzy stronami wymienionymi poniżej, które postanawiają co następuje. '.repeat(
        6,
      );
    const finnish = 'Tämä asiakirja kertoo aineiston alkuperästä ja siitä, miten se hankittiin käyttöön koneoppimista varten. '.repeat(6);
    expect(readDocument(polish).kinds).toContain('contract');
    expect(readDocument(finnish)).toMatchObject({ kinds: [], foreign: true });
    expect(readDocument('x')).not.toHaveProperty('foreign');
  });

  test('a snapshot names its host and its license; what is personal in an address is left out', () => {
    const seen = readDocument(
      'Photos of https://px.example/terms?user=13900000000#a are licensed under CC BY 4.0, see https://creativecommons.org/licenses/by/4.0/',
    );
    expect(seen).toMatchObject({ hosts: ['px.example', 'creativecommons.org'], licenses: expect.arrayContaining(['CC-BY-4.0']) });
    expect(seen.urls![0]).toBe('https://px.example/terms');
  });
});
