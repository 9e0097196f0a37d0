const { Compilation, sources } = require('webpack');

const NAME = 'FunctionMetadataPlugin';

/**
 * Lets error values in cells reach the functions, so that they can say in Danish which cell is at fault, and so that one
 * such cell in a column takes only its own status with it. The generator of the metadata has no way to ask for it.
 */
class FunctionMetadataPlugin {
  /** @param {{ file: string }} options the metadata's file in the build */
  constructor({ file }) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER }, () => {
        const asset = compilation.getAsset(this.file);
        if (!asset) return;
        const metadata = JSON.parse(asset.source.source().toString());
        compilation.updateAsset(this.file, new sources.RawSource(`${JSON.stringify({ allowErrorForDataTypeAny: true, ...metadata }, null, 2)}\n`));
      });
    });
  }
}

module.exports = { FunctionMetadataPlugin };
