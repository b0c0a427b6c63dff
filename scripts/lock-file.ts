/** An entry of a lock file (version 3): one installed package. */
interface LockedPackage {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  /** Marks of the tree it was cut from; npm works them out anew. */
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
}

/** Installed packages by their path, e.g. "node_modules/a/node_modules/b". */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** What a package.json says that a lock file repeats. */
export interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * Cuts a lock file for `file` out of the project's: the same versions and hashes, only what its dependencies need.
 * Needs no registry. Throws when the project has not locked one of them.
 */
export function cutLockFile(file: PackageFile, project: LockedPackages) {
  const kept = new Map<string, LockedPackage>();
  const queue = Object.keys(file.dependencies).map((name) => ({
    from: '',
    name,
    isOptional: false,
  }));
  for (const { from, name, isOptional } of queue) {
    const path = placeOf(name, from, project);
    const locked = path === null ? undefined : project[path];
    if (path === null || locked === undefined) {
      if (isOptional) continue;
      throw new Error(
        `package-lock.json has no "${name}", which "${from || file.name}" needs: run npm install.`,
      );
    }
    if (kept.has(path)) continue;
    kept.set(path, withoutMarks(locked));
    queue.push(...needsOf(locked).map((need) => ({ from: path, ...need })));
  }
  const packages = [...kept].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    name: file.name,
    version: file.version,
    lockfileVersion: 3,
    requires: true,
    packages: { '': file, ...Object.fromEntries(packages) },
  };
}

/** Where Node finds `name` from the package at `from`: beside it, or in the nearest folder above. */
function placeOf(name: string, from: string, project: LockedPackages): string | null {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in project) return path;
    if (folder === '') return null;
  }
}

function needsOf({
  dependencies,
  optionalDependencies,
  peerDependencies,
  peerDependenciesMeta,
}: LockedPackage) {
  const names = (of: object | undefined, isOptional: boolean) =>
    Object.keys(of ?? {}).map((name) => ({ name, isOptional }));
  const peers = names(peerDependencies, false).filter(
    ({ name }) => !peerDependenciesMeta?.[name]?.optional,
  );
  return [...names(dependencies, false), ...names(optionalDependencies, true), ...peers];
}

function withoutMarks({
  dev,
  devOptional,
  optional,
  peer,
  ...locked
}: LockedPackage): LockedPackage {
  return locked;
}
