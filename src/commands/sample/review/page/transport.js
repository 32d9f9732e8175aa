/** How the page talks to its server. Paths are relative: the token is in the address of the page. */

const token = location.pathname.split('/')[1];
const PATIENCE = 20_000;

async function ask(path, body) {
  const answer = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'X-Licit-Token': token, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const isJson = answer.headers.get('content-type')?.startsWith('application/json');
  const said = isJson ? await answer.json() : {};
  if (answer.ok) return said;
  throw Object.assign(new Error(said.error ?? `${answer.status}`), { refused: answer.status === 400 });
}

export const transport = {
  state: () => ask('api/state'),
  item: (n) => ask(`api/item/${n}`),
  medium: (n, at) => `media/${n}/${at}`,
  reveal: (id, n) => ask('api/reveal', { id, n }),
  send: (judgments) => ask('api/judgments', { judgments }),
};
