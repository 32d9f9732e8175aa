import { describe, expect, test } from 'vitest';
import { describeCard } from '../../src/claims/describe.js';
import hfCard from '../../src/formats/hf-card.js';
import { readLicense } from '../../src/license/statements/read-license.js';
import { licenseTexts } from '../../src/license/texts/license-text.js';
import type { Card } from '../../src/model/item.js';
import { manifest, readAll } from '../formats/making.js';
import { scanned } from '../licenses-of-items.js';

/** What a dataset card with this text says of the license, and by what. */
async function said(text: string): Promise<string[]> {
  const file = await manifest(
    `---\npretty_name: Stars\ntask_categories: [other]\n---\n# Dataset Card for Stars\n\n${text}\n`,
    'stars/README.md',
  );
  const cards = (await readAll(hfCard, file)).filter((read): read is Card => read.kind === 'card');
  return cards
    .flatMap((card) => describeCard(card))
    .filter(({ about, claim }) => about === 'license' && claim.state !== 'missing')
    .map(({ claim }) => (claim.state === 'known' ? String(claim.value) : claim.state));
}

describe('the sentence of a template', () => {
  const template = 'Dataset provided for research purposes only. Please check dataset license for additional information.';
  test('is no license, wherever it stands', async () => {
    expect(await said(`### Other Known Limitations\n\n${template}`)).toEqual([]);
    expect(await said(`## License\n\n${template}\n\nCC BY 4.0`)).toEqual(['CC-BY-4.0']);
  });
  test('is a limit where somebody wrote only its first half', async () => {
    expect(await said('### Other Known Limitations\n\nDataset provided for research purposes only.')).toEqual([
      'LicenseRef-custom-research-only',
    ]);
  });
});

describe('"All rights reserved"', () => {
  const bsd = `Copyright (c) 2019, Example Authors
All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;
  test('above the text of a license is the notice of that text', async () => {
    expect(await said(`## License\n\n${bsd}`)).toEqual(['BSD-2-Clause']);
  });
  test('alone reserves all rights, and words added to the text count', async () => {
    expect(await said('## License\n\nCopyright (c) 2019, Example Authors. All rights reserved.')).toEqual(['LicenseRef-proprietary']);
    expect(await said(`## License\n\n${bsd}\n\nCommercial use of this dataset is prohibited.`)).toEqual([
      'BSD-2-Clause AND LicenseRef-custom-noncommercial',
    ]);
  });
});

describe('the human-readable summary of Creative Commons', () => {
  const summary = (...terms: string[]) => `This is a human-readable summary of (and not a substitute for) the license.

You are free to:

- **Share** — copy and redistribute the material in any medium or format
- **Adapt** — remix, transform, and build upon the material

The licensor cannot revoke these freedoms as long as you follow the license terms.

Under the following terms:

- **Attribution** — You must give appropriate credit, provide a link to the license, and indicate if changes were made. You may do so in any reasonable manner, but not in any way that suggests the licensor endorses you or your use.
${terms.join('\n')}

No additional restrictions — You may not apply legal terms or technological measures that legally restrict others from doing anything the license permits.

You do not have to comply with the license for elements of the material in the public domain or where your use is permitted by an applicable exception or limitation.

No warranties are given. The license may not give you all of the permissions necessary for your intended use. For example, other rights such as publicity, privacy, or moral rights may limit how you use the material.`;
  const nonCommercial = '- **NonCommercial** — You may not use the material for commercial purposes.';
  const shareAlike =
    '- **ShareAlike** — If you remix, transform, or build upon the material, you must distribute your contributions under the same license as the original.';

  test('is the license that it sums up, and nothing beside it', async () => {
    expect(
      await said(
        `## License\n\nAttribution-NonCommercial-ShareAlike 4.0 International (CC BY-NC-SA 4.0)\n\n${summary(nonCommercial, shareAlike)}`,
      ),
    ).toEqual(['CC-BY-NC-SA-4.0']);
    expect(await said(`## License\n\n${summary(shareAlike)}`)).toEqual(['LicenseRef-CC-BY-SA']);
    expect(licenseTexts(summary(nonCommercial)).map(({ id }) => id)).toEqual(['LicenseRef-CC-BY-NC']);
    expect(licenseTexts(`Attribution 4.0 International (CC BY 4.0)\n\n${summary()}`).map(({ id }) => id)).toEqual(['CC-BY-4.0']);
  });
  test('does not hide what was added to it', async () => {
    const added = `${summary()}\n\nThe dataset must not be used for commercial purposes.`;
    expect(await said(`## License\n\nCC BY 4.0\n\n${added}`)).toEqual(['CC-BY-4.0', 'LicenseRef-custom-noncommercial']);
    expect(licenseTexts(added).map(({ id }) => id)).toEqual(['LicenseRef-CC-BY', 'LicenseRef-custom-noncommercial']);
  });
  test('under the name of another license is not silently that one', async () => {
    const texts = licenseTexts(`Creative Commons Attribution 4.0 International\n\n${summary(nonCommercial)}`).map(({ id }) => id);
    expect(texts).toEqual(['CC-BY-4.0', 'LicenseRef-CC-BY-NC']);
  });
});

test('of licenses that are listed with what each is for none is lost', () => {
  const read = (words: string) => readLicense(words).expression;
  expect(read('CC BY (Wikipedia), ODbL (OpenStreetMap), CC0 (Wikidata)')).toBe('LicenseRef-CC-BY AND ODbL-1.0 AND CC0-1.0');
  expect(read('MIT (forge), GPL (kernel), own terms (rest)')).toBe('MIT AND LicenseRef-GPL AND LicenseRef-custom');
  expect(read('CC BY 4.0 (the data)')).toBe('CC-BY-4.0');
});

test('the license of software that is cited is not that of the data', async () => {
  const cited = (kind: string) => `## Citation\n\n\`\`\`\n@${kind}{stars,\n  title = {Stars},\n  license = {MIT},\n}\n\`\`\``;
  expect(await said(cited('software'))).toEqual([]);
  expect(await said(cited('misc'))).toEqual(['MIT']);
});

describe('what a README says of "this project"', () => {
  const readme = (words: string) => `# Stars\n\nNames of stars.\n\n## License\n\n${words}\n`;
  const project = 'This project is licensed under the MIT License - see the LICENSE file for details.';
  const data = '{"id":1,"text":"one"}\n';

  test('is not said of the data where there is code, with the reason', async () => {
    const { items, licenses } = await scanned({ 'README.md': readme(project), 'stars/tool.py': 'print(1)\n', 'data/train.jsonl': data });
    expect(licenses).toEqual({ 'data/train.jsonl:1': 'unclear' });
    expect(items[0]!.facts.get('license.why')!.value).toContain('license/of-project');
  });
  test('nor does the text of that license make it so', async () => {
    const files = {
      'README.md': readme(project),
      LICENSE: 'MIT License\n\nCopyright (c) 2020 Example',
      'setup.py': 'x = 1\n',
      'data/train.jsonl': data,
    };
    expect((await scanned(files)).licenses).toEqual({ 'data/train.jsonl:1': 'unclear' });
  });
  test('counts where there is nothing but data', async () => {
    expect((await scanned({ 'README.md': readme(project), 'data/train.jsonl': data })).licenses).toEqual({ 'data/train.jsonl:1': 'MIT' });
  });
  test('leaves what is said of the data as it is', async () => {
    const both = readme(`${project} The dataset is licensed under CC BY 4.0.`);
    expect((await scanned({ 'README.md': both, 'tool.py': 'x = 1\n', 'data/train.jsonl': data })).licenses).toEqual({
      'data/train.jsonl:1': 'CC-BY-4.0',
    });
  });
});
