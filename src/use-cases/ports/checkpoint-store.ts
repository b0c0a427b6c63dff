/** Where a long job is; opaque JSON to the store. */
export type Checkpoint = Readonly<Record<string, string | number | null>>;

/** Places to go on for jobs that work in slices. */
export interface CheckpointStore {
  readCheckpoint(job: string): Promise<Checkpoint | null>;
}
