import { randomUUID } from 'node:crypto';
import {
  ChangeFeed,
  FsckLogService,
  FollowPeersService,
  GossipService,
  GuardLogService,
  IndexChangesService,
  LearnWordsService,
  LogsToSign,
  SearchCursors,
  SignLogService,
} from '#application';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { FollowLoop } from './follow-loop.js';
import { GossipLoop } from './gossip-loop.js';
import { IndexLoop } from './index-loop.js';
import { FsckLoop } from './fsck-loop.js';
import { LearnLoop } from './learn-loop.js';
import { SignLoop } from './sign-loop.js';
import { WorkerModule, type WorkerSettings } from './worker.module.js';

/** How long work in hand may take to end before the process goes all the same; its lease then runs out by itself. */
const GRACE_MS = 5_000;

/** Runs until the signal; any number of workers may run beside each other. */
export async function runWorker(settings: WorkerSettings, log: Logger, signal: AbortSignal): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(settings), { logger: false });
  const worker = { id: randomUUID(), log };
  const feed = app.get(ChangeFeed);
  const indexChanges = app.get(IndexChangesService);
  const engine = new IndexLoop('engine', worker, feed, indexChanges);
  const fulltext = new IndexLoop('fulltext', worker, feed, indexChanges);
  const indexing = [engine.run(signal), fulltext.run(signal, engine)];
  const signing = new SignLoop(log, app.get(LogsToSign), app.get(GuardLogService), app.get(SignLogService)).run(signal);
  const checking = new FsckLoop(log, app.get(LogsToSign), app.get(FsckLogService)).run(signal);
  const learning = new LearnLoop(log, feed, app.get(LearnWordsService)).run(signal);
  const named = { ...worker, us: settings.publicUrl };
  const following = new FollowLoop(named, app.get(FollowPeersService)).run(signal);
  const gossiping = new GossipLoop(named, app.get(SearchCursors), app.get(GossipService)).run(signal);
  log.info({ worker: worker.id }, 'worker started');
  const ended = Promise.all([...indexing, signing, checking, learning, following, gossiping]);
  await Promise.race([ended, afterGrace(signal)]);
  await app.close();
  log.info({ worker: worker.id }, 'worker stopped');
}

function afterGrace(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, GRACE_MS).unref(), { once: true });
  });
}
