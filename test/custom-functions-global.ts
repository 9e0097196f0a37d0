/**
 * The part of Excel's custom functions runtime that the functions use, for tests outside Excel.
 * Codes as in Microsoft's custom-functions-runtime.
 */
class CustomFunctionsError extends Error {
  constructor(readonly code: string, message?: string) {
    super(message);
  }
}

const errorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

Object.assign(globalThis, { CustomFunctions: { Error: CustomFunctionsError, ErrorCode: errorCode, associate: () => undefined } });

export {};
