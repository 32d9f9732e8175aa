/** Words as the lists beside the code have them: lines of at most 138 characters. */
export function wrapped(all) {
  const lines = [''];
  for (const one of all) {
    const last = lines.at(-1);
    if (last.length + one.length > 137) lines.push(one);
    else lines[lines.length - 1] = last === '' ? one : `${last} ${one}`;
  }
  return lines.join('\n');
}
