const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const here = (...parts) => path.resolve(__dirname, ...parts);
const engine = (file) => path.join(path.dirname(require.resolve('@odoo/o-spreadsheet/package.json')), 'dist', file);

/** The page around the add-in. It is never released, so the engine's licence (LGPL) and size do not matter to users. */
module.exports = {
  mode: 'production',
  entry: {
    workbench: { import: here('main.ts') },
    'workbench-frame': { import: here('../host/frame-external.ts') },
  },
  output: { path: path.resolve(process.env.OUT ?? here('../../out/workbench')), filename: '[name].js', clean: true },
  resolve: {
    extensions: ['.ts', '.js'],
    alias: { '@odoo/o-spreadsheet$': engine('o_spreadsheet.esm.js') },
  },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /o_spreadsheet\.xml$/, type: 'asset/source' },
      { test: /\.(woff2?|ttf|eot|svg)$/, type: 'asset/resource' },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlPlugin({ filename: 'workbench.html', template: here('workbench.html'), chunks: ['workbench'], scriptLoading: 'defer', minify: false }),
  ],
};
