import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { addFsck } from './log/fsck.js';
import { addInit } from './log/init.js';
import { addReceipt } from './log/receipt.js';
import { addRecover } from './log/recover.js';
import { addRotateKey } from './log/rotate-key.js';
import { addStatus } from './log/status.js';
import { addVerify } from './log/verify.js';

export function addLog(program: Command, cli: Cli): void {
  const log = program.command('log').description('the transparency logs of the cities');
  for (const add of [addStatus, addInit, addFsck, addVerify, addReceipt, addRecover, addRotateKey]) add(log, cli);
}
