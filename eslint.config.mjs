import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';

/**
 * The layers, innermost first. A file imports from its own layer and from those named here, from nothing else.
 * `docs/design.md` says why.
 */
const LAYERS = {
  domain: [],
  rules: ['domain'],
  texts: ['domain'],
  datasets: ['domain'],
  sheets: ['domain', 'rules', 'texts', 'datasets'],
  excel: ['domain', 'rules', 'texts', 'datasets', 'sheets'],
  cli: ['domain', 'rules', 'texts', 'datasets', 'sheets'],
  functions: ['domain', 'rules', 'texts', 'datasets', 'sheets'],
  taskpane: ['domain', 'rules', 'texts', 'datasets', 'sheets', 'excel'],
  commands: ['domain', 'rules', 'texts', 'datasets', 'sheets', 'excel'],
};

const layerRules = Object.entries(LAYERS).flatMap(([layer, allowed]) => {
  const forbidden = Object.keys(LAYERS).filter((other) => other !== layer && !allowed.includes(other));
  const layers = forbidden.length === 0 ? [] : [{
    group: forbidden.flatMap((other) => [`**/${other}/**`, `**/${other}`]),
    message: `src/${layer} may import only from ${[layer, ...allowed].join(', ')} (docs/design.md).`,
  }];
  const noTestCode = { group: ['**/test/**'], message: 'Shipped code imports nothing from test/.' };
  return [
    { files: [`src/${layer}/**/*.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', { patterns: [...layers, noTestCode] }] } },
    // Tests may also use what stands in test/, and read datasets from the disk to have real figures.
    { files: [`src/${layer}/**/*.test.{ts,tsx}`], rules: { 'no-restricted-imports': ['error', { patterns: layers }] } },
  ];
});

const EXCEL_ONLY = ['Excel'].map((name) => ({ name, message: 'Only src/excel touches Excel’s object model.' }));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'release/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/{domain,rules,texts,datasets,sheets,cli,functions,taskpane,commands}/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', ...EXCEL_ONLY] } },
  {
    files: ['src/{excel,taskpane,commands}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: { ...officeAddins.configs.recommended.rules },
  },
  ...layerRules,
  { files: ['src/cli/**', 'test/**', 'src/hosting/**', '*.js', '**/*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
