import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicSdl } from './public-sdl.js';

const committed = join(import.meta.dirname, '../../../../schema/public.graphql');

describe('the public schema', () => {
  it('is the one that is committed', async () => {
    expect(await publicSdl()).toBe(readFileSync(committed, 'utf8'));
  });

  it('keeps what the last release promised: deprecate first, remove a release later', async () => {
    const released = buildSchema(readFileSync(join(committed, '../released/public.graphql'), 'utf8'));
    expect(findBreakingChanges(released, buildSchema(await publicSdl())).map(({ description }) => description)).toEqual(
      [],
    );
  });

  it('describes every type, field, argument and value to a stranger', async () => {
    const schema = buildSchema(await publicSdl());
    const silent: string[] = [];
    const check = (path: string, { description }: { readonly description?: string | null | undefined }) => {
      if (!description?.trim()) silent.push(path);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      if (type !== schema.getQueryType()) check(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
    expect(silent).toEqual([]);
  });
});
