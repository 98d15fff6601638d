import { Module } from '@nestjs/common';
import { AssetsController } from './assets.controller.js';
import { ComparePageController } from './compare-page/compare-page.controller.js';
import { EntryPageController } from './entry-page/entry-page.controller.js';
import { PageReply } from './frame/page-reply.js';
import { SitePlaces } from './frame/site-place.js';
import { SearchPageController } from './search-page/search-page.controller.js';
import { StartController } from './start-page/start.controller.js';
import { UnknownPageController } from './unknown-page/unknown-page.controller.js';

/** The residents' pages. They read through the public API alone. */
@Module({
  controllers: [
    AssetsController,
    StartController,
    SearchPageController,
    EntryPageController,
    ComparePageController,
    UnknownPageController,
  ],
  providers: [PageReply, SitePlaces],
})
export class SiteModule {}
