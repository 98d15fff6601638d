import { readFileSync } from 'node:fs';

/** Sources run as ES modules through SWC; what the compiler would refuse is the business of `npm run check`. */
const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** `#name` is a library of ours only if package.json says so: packages have such imports of their own. */
const { imports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const libraries = Object.fromEntries(
  Object.keys(imports).map((name) => [`^${name}$`, `<rootDir>/libs/${name.slice(1)}/src/index.ts`]),
);

export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts?(x)', '**/*.int-spec.ts?(x)', '**/*.e2e-spec.ts?(x)', '**/*.web-spec.ts?(x)'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.ts$': ['@swc/jest', { ...swc, jsc: { ...swc.jsc, parser: { ...swc.jsc.parser, tsx: false } } }],
    '\\.tsx$': ['@swc/jest', swc],
  },
  moduleNameMapper: {
    ...libraries,
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts', '$1.tsx'],
  },
  testTimeout: 300_000,
  maxWorkers: 2,
  coverageProvider: 'v8',
  collectCoverageFrom: ['apps/**/src/**/*.{ts,tsx}', 'libs/**/src/**/*.{ts,tsx}'],
};
