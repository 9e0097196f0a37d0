import { externalApi } from './external-api';
import { PORT_NAME } from './transport-frame';

/** Runs in the add-in's frame before office.js, so that office.js finds an Excel around it. */
const port = window.parent[PORT_NAME];
if (port) Object.assign(window.external, externalApi(port));
