import { execFile } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServiceUser } from '../place/service-user.js';
import type { Durability } from './postgres-settings.js';

export interface ClusterRequest {
  readonly binaries: string;
  /** A folder of the service user; the cluster is made in `cluster/` below it. */
  readonly folder: string;
  readonly user: ServiceUser | null;
  readonly superuserPassword: string;
  readonly durability: Durability;
}

/** Makes the database cluster on the first start. An interrupted attempt leaves nothing that looks finished. */
export async function createCluster(request: ClusterRequest): Promise<string> {
  const cluster = join(request.folder, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster;
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = writePasswordFile(request);
  try {
    await promisify(execFile)(
      join(request.binaries, 'bin/initdb'),
      initdbArguments(unfinished, passwordFile, request.durability),
      {
        cwd: request.folder,
        env: { LC_ALL: 'C', TZ: 'UTC' },
        ...(request.user && { uid: request.user.uid, gid: request.user.gid }),
      },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster);
  return cluster;
}

/** The built-in C.UTF-8 sorts alike on every machine: no system library can change an index behind our back. */
function initdbArguments(cluster: string, passwordFile: string, durability: Durability): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durability === 'throw-away' ? ['--no-sync'] : []),
  ];
}

function writePasswordFile({ folder, user, superuserPassword }: ClusterRequest): string {
  const file = join(folder, 'first-password');
  writeFileSync(file, `${superuserPassword}\n`, { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
  return file;
}
