/** Arrows run one way (README, map of the folders). Each rule was seen to fail once. */
const lib = (...names) => `^libs/(${names.join('|')})/`;
const notTest = '\\.(spec|int-spec|e2e-spec|web-spec)\\.tsx?$|^test/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'standard-and-log-stand-alone',
      comment:
        'The standard and the log know nothing of ours and need no package: a stranger could use them by themselves.',
      severity: 'error',
      from: { path: lib('standard', 'transparency-log') + 'src/', pathNot: notTest },
      to: { path: '^(apps|libs|node_modules)/', pathNot: '^libs/(standard|transparency-log)/' },
    },
    {
      name: 'standard-and-log-do-not-meet',
      severity: 'error',
      from: { path: lib('standard') },
      to: { path: lib('transparency-log') },
    },
    {
      name: 'domain-knows-only-the-standard-and-the-log',
      severity: 'error',
      from: { path: lib('domain'), pathNot: notTest },
      to: { path: '^(apps|libs|node_modules)/', pathNot: lib('domain', 'standard', 'transparency-log') },
    },
    {
      name: 'application-knows-no-adapter',
      severity: 'error',
      from: { path: lib('application'), pathNot: notTest },
      to: { path: '^(apps|libs)/', pathNot: lib('application', 'domain', 'standard', 'transparency-log') },
    },
    {
      name: 'application-needs-only-the-injection-decorators',
      severity: 'error',
      from: { path: lib('application'), pathNot: notTest },
      to: { path: '^node_modules/', pathNot: '^node_modules/@nestjs/common/' },
    },
    {
      name: 'adapters-stay-apart',
      severity: 'error',
      from: { path: '^libs/(persistence|search|import|export|log-client|federation)/', pathNot: notTest },
      to: {
        path: '^libs/(persistence|search|import|export|log-client|federation|ui|i18n|embedded|sample)/',
        pathNot: '^libs/$1/',
      },
    },
    {
      name: 'libs-never-see-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: notTest },
      to: { path: '^apps/' },
    },
    {
      name: 'features-stay-apart',
      comment: 'What two features share is a domain idea or part of the contract.',
      severity: 'error',
      from: { path: '^apps/server/src/api/public/([^/]+)/' },
      to: { path: '^apps/server/src/api/public/[^/]+/', pathNot: '^apps/server/src/api/public/$1/' },
    },
    {
      name: 'public-and-desk-share-no-class',
      comment: 'A GraphQL class that two schemas use carries the fields of each into the other.',
      severity: 'error',
      from: { path: '^apps/server/src/api/(contract/)?public/', pathNot: notTest },
      to: { path: '^apps/server/src/api/(contract/)?desk/' },
    },
    {
      name: 'desk-and-public-share-no-class',
      severity: 'error',
      from: { path: '^apps/server/src/api/(contract/)?desk/', pathNot: notTest },
      to: { path: '^apps/server/src/api/(contract/)?public/' },
    },
    {
      name: 'shared-contract-has-no-graphql-class',
      comment:
        'What lies in contract/ itself is there for both schemas: functions that make something, never a decorated class.',
      severity: 'error',
      from: { path: '^apps/server/src/api/contract/[^/]+$', pathNot: notTest },
      to: { path: '@nestjs/graphql|^apps/server/src/api/contract/[^/]+/' },
    },
    {
      name: 'features-touch-no-adapter',
      severity: 'error',
      from: { path: '^apps/server/src/(api|site)/', pathNot: notTest },
      to: { path: lib('persistence', 'search', 'import', 'export', 'log-client', 'federation', 'embedded') },
    },
    {
      name: 'pages-see-only-documents-ui-and-messages',
      comment: 'A page runs public GraphQL documents, so whatever it shows an API client can get too.',
      severity: 'error',
      from: { path: '^apps/server/src/site/', pathNot: notTest },
      to: { path: '^(apps/server/src/api/(public/[^/]+/|contract/)|libs/(application|domain))' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '(\\.d\\.ts|\\.spec\\.tsx?|main\\.ts|index\\.ts)$|^test/' },
      to: {},
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: `${notTest}|^libs/standard/generate/|^apps/launcher/src/.*test` },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.boundaries.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
