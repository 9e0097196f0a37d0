// Opens Excel on Windows or Mac with the add-in from this folder, served from https://localhost:3000: `npm run start:excel`.
// `npm run stop:excel` takes it out of Excel again.
import * as debugging from 'office-addin-debugging';
import { sideload } from './sideload';
import type { Debugging } from './sideload';

// Its types want members of enumerations; their values are what sideload passes.
const office = debugging as unknown as Debugging;

async function main([action, document]: readonly string[]): Promise<void> {
  try {
    console.log(await sideload({ platform: process.platform, action: action === 'stop' ? 'stop' : 'start', debugging: office, document }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

void main(process.argv.slice(2));
