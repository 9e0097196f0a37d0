const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { addressesFrom, contentSecurityPolicy, publishedManifest } = require('./src/hosting/addresses.cjs');
const { developmentServer } = require('./src/hosting/development-server.cjs');
const { FunctionMetadataPlugin } = require('./src/hosting/function-metadata-plugin.cjs');
const shortcuts = require('./src/texts/shortcuts.json');

const FUNCTIONS = './src/functions/functions.ts';
const HELP_STYLE = './src/taskpane/hjaelp.css';

/**
 * Builds the add-in into a folder of static files.
 *
 * Parameters, from the environment or as `--env name=value`:
 * - ADDIN_ORIGIN (`origin`): where the folder will be served from, for the manifest; default https://localhost:3000
 * - OFFICE_JS (`officeJs`): address of office.js; default Microsoft's CDN. The workbench passes its own copy.
 * - SUPPORT_URL (`supportUrl`): where users get help; default the help page in the folder
 * - OUT (`out`): the folder; default dist
 */
module.exports = async (env = {}, { mode = 'production' } = {}) => {
  const addresses = addressesFrom({ ...process.env, ...namedParameters(env) });
  const production = mode === 'production';
  const helpStyle = `hjaelp.${createHash('sha256').update(readFileSync(path.resolve(__dirname, HELP_STYLE))).digest('hex').slice(0, 12)}.css`;
  const out = path.resolve(__dirname, env.out ?? process.env.OUT ?? 'dist');
  return {
    mode,
    entry: {
      // The manifest names this file, and what is cached with it is old metadata: it keeps its name and stands alone.
      functions: { import: FUNCTIONS, filename: 'functions.js' },
      addin: './src/addin.tsx',
    },
    output: {
      path: out,
      filename: production ? '[name].[contenthash:12].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:12].js' : '[name].js',
      clean: true,
      uniqueName: 'sof-omstilling',
    },
    // Never an `eval` one: the Content-Security-Policy forbids it.
    devtool: production ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        // Types are checked by `npm run typecheck`.
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    optimization: {
      // What several of the later pages use of Fluent UI is fetched once, with the first of them.
      splitChunks: { cacheGroups: { components: { name: 'components', chunks: 'async', test: /[\\/]node_modules[\\/]/ } } },
    },
    performance: { hints: false },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: 'functions.json', input: FUNCTIONS }),
      new FunctionMetadataPlugin({ file: 'functions.json' }),
      new MiniCssExtractPlugin({ filename: production ? '[name].[contenthash:12].css' : '[name].css' }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['functions', 'addin'],
        chunksSortMode: 'manual',
        scriptLoading: 'defer',
        minify: false,
        officeJs: addresses.officeJs,
        policy: contentSecurityPolicy(addresses.officeJs),
      }),
      new HtmlPlugin({ filename: 'hjaelp.html', template: './src/taskpane/hjaelp.html', chunks: [], minify: false, version: addresses.version, style: helpStyle, shortcuts, supportUrl: ownHelp(addresses) ? null : addresses.supportUrl }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: HELP_STYLE, to: helpStyle },
          { from: './src/texts/shortcuts.json' },
          { from: 'manifest.xml', transform: (content) => publishedManifest(content.toString('utf8'), addresses) },
          { from: '**/*.json', context: 'src/datasets', to: 'datasets/[path][name][ext]', globOptions: { ignore: ['**/schemas/**'] } },
          { from: '*/*.md', context: 'src/rules', to: ({ absoluteFilename }) => `rules/${path.basename(path.dirname(absoluteFilename))}.md` },
        ],
      }),
    ],
    devServer: await developmentServer(env, out),
  };
};

/** Whether users are helped by the page that comes along, and nowhere else. */
function ownHelp({ origin, supportUrl }) {
  return supportUrl === `${origin}/hjaelp.html`;
}

function namedParameters({ origin, officeJs, supportUrl }) {
  const given = { ADDIN_ORIGIN: origin, OFFICE_JS: officeJs, SUPPORT_URL: supportUrl };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
