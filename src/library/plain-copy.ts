/** A copy that is the caller's own, of JSON shape: without members that are not there. Nothing in it is shared with what licit keeps. */
export function plainCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => plainCopy(one)) as T;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [[name, plainCopy(one as unknown)]])),
  ) as T;
}
