import { IssueReceiptService } from '#application';
import { Module } from '@nestjs/common';
import { CityOfRequest } from './city-of-request.js';
import { DescriptorController } from './descriptor.controller.js';
import { LogController } from './log.controller.js';
import { TileController } from './tile.controller.js';

/** The logs of the cities here, as others read them. */
@Module({
  controllers: [DescriptorController, LogController, TileController],
  providers: [CityOfRequest, IssueReceiptService],
})
export class LogModule {}
