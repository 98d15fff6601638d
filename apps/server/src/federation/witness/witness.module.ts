import { Module } from '@nestjs/common';
import { MirrorController } from './mirror.controller.js';
import { WitnessController } from './witness.controller.js';

/** What others may know of the logs that are followed here. */
@Module({ controllers: [WitnessController, MirrorController] })
export class WitnessModule {}
