const transform = {
  '^.+\\.(t|mj|j)sx?$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
      module: { type: 'commonjs' },
    },
  ],
};

// The ESM-only packages that office-addin-manifest pulls in must be transformed; everything else runs as shipped.
const transformIgnorePatterns = ['/node_modules/(?!(?:.*/)?(strip-bom|node-fetch|fetch-blob|data-uri-to-buffer|formdata-polyfill|uuid|hucre)/)'];

const shared = { transform, transformIgnorePatterns, testEnvironment: 'node' };

module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx', '<rootDir>/test/host/**/*.test.ts', '<rootDir>/test/workbench/**/*.test.ts', '<rootDir>/test/manifest/**/*.test.ts'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.test.ts'] },
  ],
};
