/** Where a sentence is put into a license text. */
export const places = ['before', 'after', 'between paragraphs', 'inside a sentence', "on the holder's line"];
/** How the whole is then written. */
export const wrappings = ['as it is', 'reflowed', 'as a comment'];

/** A license text with a sentence put into it. */
export function withSentence(text, { words }, place, random) {
  switch (place) {
    case 'before':
      return `${words}\n\n${text}`;
    case 'after':
      return `${text}\n\n${words}\n`;
    case 'between paragraphs': {
      const ends = [...text.matchAll(/\n\s*\n/g)].map(({ index, 0: { length } }) => index + length);
      const at = ends[Math.floor(random() * ends.length)] ?? text.length;
      return `${text.slice(0, at)}${words}\n\n${text.slice(at)}`;
    }
    case 'inside a sentence': {
      const spaces = [...text.matchAll(/(?<=\p{L}{3,}) (?=\p{L}{3,})/gu)].map(({ index }) => index);
      const at = spaces[Math.floor(random() * spaces.length)] ?? text.length;
      return `${text.slice(0, at)} ${words.replace(/[.。]$/, '')}${text.slice(at)}`;
    }
    case "on the holder's line":
      return `Copyright (c) 2024 The Example Consortium. ${words}\n\n${text}`;
  }
}

/** A text in another layout: what it says is the same. */
export function wrapped(text, wrapping, random) {
  if (wrapping === 'as it is') return text;
  if (wrapping === 'as a comment') return `/*\n${text.split('\n').map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
  const width = 50 + Math.floor(random() * 60);
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => reflowed(paragraph, width))
    .join('\n\n');
}

function reflowed(paragraph, width) {
  const lines = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
