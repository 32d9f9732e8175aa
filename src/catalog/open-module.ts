/**
 * A module of an open folder, by its path within the program: `formats/csv.js`. Where the program is one file there are no modules to import: the build puts a
 * table of them in the place of this (bin/bundle.js).
 */
export async function openModule<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../${path}`, import.meta.url).href)) as Module;
}
