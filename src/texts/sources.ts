/** How a sheet says where its figures come from. */
export const sourceTexts = {
  /** @param version of the dataset: rises with every correction */
  source: (document: string, key: string, version: number) => `${document}. ${sourceTexts.dataset(key, version)}`,
  dataset: (key: string, version: number) => `Datasæt ${key}, version ${version}.`,
};
