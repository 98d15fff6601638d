import { Module } from '@nestjs/common';
import { PingController } from './ping.controller.js';
import { StatusController } from './status.controller.js';

/** What passes between us and the registers that we follow, apart from their logs. */
@Module({ controllers: [StatusController, PingController] })
export class StatusModule {}
