import type { Variable } from './variable.js';
import { variables } from './variables.js';

/** The reference page for people who run the register: `docs/configuration.md`. */
export function describeVariables(): string {
  const introduction = [
    '# Settings',
    'Environment variables, read once when a process starts. A wrong value stops it with a message that names the variable, what was found and what is expected.',
    'A secret may stand in a file instead: `MEILI_KEY_FILE=/run/secrets/meili-key` is read in place of `MEILI_KEY`.',
    'This page is written from `libs/config/src/variables.ts` by `npm run configuration:write`.',
  ];
  const sections = Object.values<Variable<unknown>>(variables).map(describeVariable);
  return `${[...introduction, ...sections].join('\n\n')}\n`;
}

function describeVariable({ name, description, expected, fallback, secret, example }: Variable<unknown>): string {
  const missing = secret ? 'none, it is a secret and must be given' : 'none, it must be given';
  const lines = [
    `- Expected: ${expected}`,
    `- Default: ${fallback === undefined ? missing : `\`${fallback}\``}`,
    `- Example: ${example.startsWith('(') ? example : `\`${example}\``}`,
  ];
  return [`## ${name}`, description, lines.join('\n')].join('\n\n');
}
