// `npm start`: builds the add-in and opens it in the workbench.
import { buildWorkbench } from './build.mjs';
import { serveWorkbench } from './server.mjs';

const WANTED_PORT = Number(process.env.PORT ?? 3300);

console.log('Building the add-in and the workbench …');
buildWorkbench({ origin: `http://localhost:${WANTED_PORT}` });

const { url } = await serveWorkbench({ port: WANTED_PORT }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`Port ${WANTED_PORT} is in use; taking a free one (PORT=… chooses another).`);
  return serveWorkbench();
});
console.log(`\nThe workbench is at ${url}\nOpen it in a browser. Stop with Ctrl+C.`);
