/** Where private log keys lie: files that only the service user reads, never the database. */
export abstract class LogKeys {
  /** Makes and stores the signing key and the next key of a log, or takes those that exist; gives their public halves. */
  abstract create(logOrigin: string): Promise<{ readonly key: string; readonly nextKey: string }>;
}
