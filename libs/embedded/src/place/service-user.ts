import { spawnSync } from 'node:child_process';
import { Refusal } from '../refusal.js';

/** Whom the services run as when the register itself was started by root: PostgreSQL refuses to run as root. */
export interface ServiceUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'algorithm-register';

/** Null when the register was not started by root: the services then run as the same person. */
export function findServiceUser(): ServiceUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = findUser(NAME) ?? createUser() ?? findUser('postgres') ?? findUser('nobody');
  if (user === null) {
    throw new Refusal(
      `PostgreSQL does not run as root and no user "${NAME}" could be created; start as another user or set DATABASE_URL.`,
    );
  }
  return user;
}

function createUser(): ServiceUser | null {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME];
  spawnSync('useradd', options, { stdio: 'ignore' });
  if (findUser(NAME) === null) spawnSync('adduser', ['-S', '-D', '-H', NAME], { stdio: 'ignore' });
  return findUser(NAME);
}

function findUser(name: string): ServiceUser | null {
  const uid = askId('-u', name);
  const gid = askId('-g', name);
  return uid === null || gid === null ? null : { name, uid, gid };
}

/** The user with a number, called by name where the system knows one. */
export function userByNumber(uid: number, gid: number): ServiceUser {
  const { status, stdout } = spawnSync('id', ['-nu', String(uid)], { encoding: 'utf8' });
  return { name: status === 0 ? stdout.trim() : `number ${String(uid)}`, uid, gid };
}

function askId(option: string, name: string): number | null {
  const answer = spawnSync('id', [option, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : null;
}
