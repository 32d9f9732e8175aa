/** Fields that come after the first items of a manifest, or say something only after them: each is told by its name and the values of its own item. */
import type { Json } from '../../model/basics.js';
import type { Role, Roles } from '../../model/format.js';
import type { Item } from '../../model/item.js';
import { keep } from '../../text/append.js';
import { type Getter, getter } from '../field-values.js';
import type { FieldShape } from './field-shapes.js';
import { fieldOf, namesBeside, rolesOfField, type Settled } from './roles.js';

/** Roles that later items cannot add to: what an item is called and how large it is are said in one way throughout a list, and texts are inspected under any name. */
const SETTLED_EARLY: ReadonlySet<Role> = new Set(['id', 'digest', 'size', 'text', 'label', 'annotator']);
/** Values whose role is remembered, for each field. */
const MAX_VALUES = 1_000;
const MAX_ROLES = 1_000;

interface LateShape {
  fields: { path: string; get: Getter; known: Map<Json, readonly Role[]> }[];
  beside: ReturnType<typeof namesBeside>;
}

/**
 * The roles of each item's fields: those of the manifest, with those of its late fields. Told from the item alone, so that it makes no
 * difference what was read before it. Items with the same late fields get the same object.
 */
export class LateFields {
  readonly #roles: Roles;
  /** Fields that the first items told: they have a role, or a value by which they have none. */
  readonly #told: ReadonlySet<string>;
  readonly #closed: ReadonlySet<Role>;
  readonly #interned = new Map<string, Roles>();
  #shape: FieldShape | undefined;
  #late: LateShape | undefined;

  constructor(roles: Roles, { fields, roles: closed }: Settled) {
    this.#roles = roles;
    this.#told = new Set([...fields, ...Object.values(roles).flat()]);
    this.#closed = new Set([...SETTLED_EARLY, ...closed]);
  }

  /** The roles of the fields of an item of this shape. */
  of({ fields }: Item, shape: FieldShape): Roles {
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#late = this.#lateOf(shape);
    }
    if (this.#late === undefined) return this.#roles;
    let name = '';
    const given: [Role, string][] = [];
    for (const { path, get, known } of this.#late.fields) {
      const value = get(fields);
      if (value === undefined || value === null || value === '') continue;
      for (const role of this.#rolesOf(path, value, known, this.#late.beside)) {
        given.push([role, path]);
        name += `${role} ${path}\n`;
      }
    }
    return given.length === 0 ? this.#roles : this.#with(name, given);
  }

  #lateOf({ paths }: FieldShape): LateShape | undefined {
    const late = paths.filter((path) => !this.#told.has(path));
    if (late.length === 0) return undefined;
    return { fields: late.map((path) => ({ path, get: getter(path), known: new Map() })), beside: namesBeside(paths) };
  }

  #rolesOf(path: string, value: Json, known: Map<Json, readonly Role[]>, beside: LateShape['beside']): readonly Role[] {
    const before = typeof value === 'object' ? undefined : known.get(value);
    if (before !== undefined) return before;
    const open = rolesOfField(fieldOf(path, value), beside, this.#roles).filter((role) => !this.#closed.has(role));
    if (known.size >= MAX_VALUES) known.clear();
    if (typeof value !== 'string' || value.length <= 200) known.set(value, open);
    return open;
  }

  #with(name: string, given: readonly [Role, string][]): Roles {
    let roles = this.#interned.get(name);
    if (roles === undefined) {
      const all: Record<Role, readonly string[]> = { ...this.#roles };
      for (const [role, path] of given) all[role] = [...all[role], path];
      roles = keep(this.#interned, name, all, MAX_ROLES);
    }
    return roles;
  }
}
