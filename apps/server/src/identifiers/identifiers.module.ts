import { Module } from '@nestjs/common';
import { IdentifiersController } from './identifiers.controller.js';

@Module({ controllers: [IdentifiersController] })
export class IdentifiersModule {}
