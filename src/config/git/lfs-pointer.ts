/** Pointers of Git LFS: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d+)/;

/** What a pointer stands for; undefined for other texts. */
export function lfsPointer(text: string): { sha256: string; bytes: number } | undefined {
  const [, sha256, bytes] = POINTER.exec(text) ?? [];
  return sha256 === undefined ? undefined : { sha256, bytes: Number(bytes) };
}
