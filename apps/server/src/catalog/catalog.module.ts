import { Module } from '@nestjs/common';
import { CityOfRequest } from '../federation/log/city-of-request.js';
import { CatalogController } from './catalog.controller.js';

/** The registers of the cities as portals read them. */
@Module({ controllers: [CatalogController], providers: [CityOfRequest] })
export class CatalogModule {}
