import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { addPeersAdd } from './peers/add-peer.js';
import { addPeersChange } from './peers/change-peer.js';
import { addPeersGossip } from './peers/gossip.js';
import { addPeersImportList } from './peers/import-list.js';
import { addPeersStatus } from './peers/peers-status.js';
import { addPeersVisit } from './peers/visit-peer.js';

export function addPeers(program: Command, cli: Cli): void {
  const peers = program.command('peers').description('the registers elsewhere that are followed and verified');
  addPeersAdd(peers, cli);
  addPeersImportList(peers, cli);
  addPeersStatus(peers, cli);
  addPeersVisit(peers, cli);
  addPeersGossip(peers, cli);
  addPeersChange(peers, cli);
}
