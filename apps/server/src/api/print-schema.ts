import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicSdl } from './public-sdl.js';

/** `npm run schema:write`: writes the public schema where clients and reviewers find it. Run from the project's folder. */
writeFileSync(join(process.cwd(), 'schema/public.graphql'), await publicSdl());
