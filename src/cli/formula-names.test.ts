import { callsCustomFunction, fromFileNames, toFileNames } from './formula-names';

describe('names of functions in files', () => {
  test.each([
    ['_xldudf_SOF_TILBAGEBETALING(A1:B1,A2:B2)', 'SOF.TILBAGEBETALING(A1:B1,A2:B2)'],
    ['_xldudf_sof_nettoeffekt(A1:B1)', 'SOF.NETTOEFFEKT(A1:B1)'],
    ['[2]!_xldudf_SOF_KPISTATUS(A1,B1,"op")', 'SOF.KPISTATUS(A1,B1,"op")'],
    ['_xlfn.SOF.NETTOEFFEKT(A1:B1)', 'SOF.NETTOEFFEKT(A1:B1)'],
    ['_xludf.SOF.NETTOEFFEKT(A1:B1)', 'SOF.NETTOEFFEKT(A1:B1)'],
    ['sof.nettoeffekt(A1:B1)', 'SOF.NETTOEFFEKT(A1:B1)'],
    ['_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))', 'SORT(UNIQUE(A1:A9))'],
    ['_xlfn.LET(_xlpm.x,1,_xlpm.x+1)', 'LET(x,1,x+1)'],
    ['IF(A1="_xldudf_SOF_X(",1,0)', 'IF(A1="_xldudf_SOF_X(",1,0)'],
    ["'_xlfn.ark'!A1", "'_xlfn.ark'!A1"],
    ['_xldudf_CONTOSO_ADD(1)', '_xldudf_CONTOSO_ADD(1)'],
    ['SUM(A1)', 'SUM(A1)'],
  ])('%s', (inFile, formula) => {
    expect(fromFileNames(inFile)).toBe(formula);
  });

  test.each([
    ['SOF.TILBAGEBETALING(A1:B1,A2:B2)+1', '_xldudf_SOF_TILBAGEBETALING(A1:B1,A2:B2)+1'],
    ['"SOF.TILBAGEBETALING("&A1', '"SOF.TILBAGEBETALING("&A1'],
    ["'SOF.X(1)'!A1", "'SOF.X(1)'!A1"],
    ['MINSOF.X(1)', 'MINSOF.X(1)'],
  ])('%s is saved as %s', (formula, inFile) => {
    expect(toFileNames(formula)).toBe(inFile);
    expect(fromFileNames(inFile)).toBe(formula);
    expect(callsCustomFunction(formula)).toBe(formula !== inFile);
  });
});
