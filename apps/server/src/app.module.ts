import { PersistenceModule } from '#persistence';
import { SearchModule } from '#search';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { PublicApiModule } from './api/public-api.module.js';
import { LogModule } from './federation/log/log.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { StatusModule } from './federation/status/status.module.js';
import { WitnessModule } from './federation/witness/witness.module.js';
import { HealthModule } from './health/health.module.js';
import { IdentifiersModule } from './identifiers/identifiers.module.js';
import type { ServerSettings } from './server-settings.js';
import { SiteModule } from './site/site.module.js';

/** Puts the web server together: the only place that joins ports to what answers them. */
@Module({})
export class AppModule {
  static forRoot(settings: ServerSettings, log: Logger): DynamicModule {
    const { databaseUrl, databasePool, keysDir, highWaterDir, meiliUrl, meiliKey, meiliIndex } = settings;
    return {
      module: AppModule,
      imports: [
        PersistenceModule.forRoot({
          url: databaseUrl,
          poolSize: databasePool,
          keysFolder: keysDir,
          publicUrl: settings.publicUrl,
          marksFolder: highWaterDir,
        }),
        SearchModule.forRoot({ url: meiliUrl, key: meiliKey, index: meiliIndex }),
        PublicApiModule.forRoot({ log, subgraph: settings.graphqlSubgraph ? 'on' : 'off' }),
        HealthModule,
        IdentifiersModule,
        LogModule,
        WitnessModule,
        StatusModule,
        CatalogModule,
        SiteModule,
      ],
    };
  }
}
