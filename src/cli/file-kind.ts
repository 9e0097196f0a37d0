import { startsLikeZip } from './zip-archive';
import type { FileErrorCode } from '../texts/cli';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Why the bytes can't be a workbook, judged by how they begin; null where they may be one. */
export function refusedKind(bytes: Uint8Array): FileErrorCode | null {
  if (bytes.length === 0) return 'empty';
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) return compoundKind(bytes);
  return startsLikeZip(bytes) ? null : 'not-zip';
}

/**
 * The older container of Office: names of streams stand in it as UTF-16. A workbook with a password is an encrypted
 * package in such a container; a workbook of Excel 97-2003 is a stream "Workbook" or "Book".
 */
function compoundKind(bytes: Uint8Array): FileErrorCode {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => file.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'password';
  return holds('Workbook') || holds('Book') ? 'legacy-workbook' : 'not-workbook';
}
