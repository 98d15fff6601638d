/** Where private log keys lie: files that only the service user reads, never the database. */
export abstract class LogKeys {
  /** Makes and stores the signing key and the next key of a log; gives their public halves. Refuses to overwrite. */
  abstract create(logOrigin: string): Promise<{ readonly key: string; readonly nextKey: string }>;
}
