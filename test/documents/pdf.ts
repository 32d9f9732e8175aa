/**
 * A PDF with a page for each text (ASCII); an empty text makes a page without any, as a scan of paper has. `packed` is the deflated content of
 * one page more.
 */
export function pdf(pages: readonly string[], packed?: Uint8Array): Buffer {
  const objects: Buffer[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'].map(
    (text) => Buffer.from(text),
  );
  const kids: number[] = [];
  const addPage = (content: Uint8Array, filter: string): void => {
    const stream = objects.push(
      Buffer.concat([Buffer.from(`<< /Length ${content.length}${filter} >>\nstream\n`), content, Buffer.from('\nendstream')]),
    );
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`;
    kids.push(objects.push(Buffer.from(page)));
  };
  for (const text of pages) {
    const lines = text.split('\n').map((line, n) => `BT /F1 10 Tf 40 ${760 - 14 * n} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`);
    addPage(Buffer.from(text === '' ? '' : lines.join('\n'), 'latin1'), '');
  }
  if (packed !== undefined) addPage(packed, ' /Filter /FlateDecode');
  objects[1] = Buffer.from(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]!.length;
  const at = objects.map((object, n) => {
    const start = String(length).padStart(10, '0');
    const part = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
    return start;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((start) => `${start} 00000 n \n`).join('')}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer)]);
}
