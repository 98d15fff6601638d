import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { prepareSchema } from './prepare-schema.js';
import { PUBLIC_RESOLVERS } from './public/public-resolvers.js';

/** The public schema as text, sorted, from the classes alone: no database, no server. */
export async function publicSdl(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    prepareSchema(app);
    const schema = await app.get(GraphQLSchemaFactory).create(PUBLIC_RESOLVERS);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}
