// The headers that the add-in's files are to be served with: the one source of nginx.conf, of the table in docs/hosting.md
// and of what the release says about hosting. Reasons are Danish, for the IT department that reads them.
import { OFFICE_JS, contentSecurityPolicy } from './addresses.cjs';

/** Pages that may show the pane in a frame: Excel on the web stands in a frame itself, and every page around it counts. */
export const FRAME_ANCESTORS = [
  { source: 'https://*.officeapps.live.com', reason: 'Excel på nettet: den ramme, som panelet ligger i' },
  { source: 'https://*.sharepoint.com', reason: 'arbejdsbøger i SharePoint og OneDrive: siden uden om Excel' },
  { source: 'https://*.cloud.microsoft', reason: 'Microsoft 365’ fælles adresse (excel.cloud.microsoft, m365.cloud.microsoft, teams.cloud.microsoft); topdomænet er Microsofts eget' },
  { source: 'https://*.office.com', reason: 'Excel åbnet fra www.office.com' },
  { source: 'https://*.microsoft365.com', reason: 'Excel åbnet fra www.microsoft365.com' },
  { source: 'https://teams.microsoft.com', reason: 'arbejdsbøger åbnet i Teams' },
];

/** The page's own policy, and what a page can't say itself: who may frame it. */
export const POLICY = `${contentSecurityPolicy(OFFICE_JS)}; frame-ancestors ${FRAME_ANCESTORS.map(({ source }) => source).join(' ')}`;

const SHUT_OFF = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/** On every answer, faults too. */
export const SECURITY_HEADERS = [
  { name: 'Content-Security-Policy', value: POLICY, reason: 'Kun tilføjelsesprogrammets egne filer og Microsofts office.js må køre, der kan ikke sendes data andre steder hen, og kun Office må vise panelet. Den første del er den samme, som siden selv angiver' },
  { name: 'Strict-Transport-Security', value: 'max-age=31536000', reason: 'Adressen bruges kun over https' },
  { name: 'X-Content-Type-Options', value: 'nosniff', reason: 'Filer bruges kun som det, de er angivet som' },
  { name: 'Referrer-Policy', value: 'no-referrer', reason: 'Panelets adresse sendes ikke med til andre' },
  { name: 'Permissions-Policy', value: SHUT_OFF.map((feature) => `${feature}=()`).join(', '), reason: 'Panelet bruger hverken kamera, mikrofon, placering eller andet af den slags' },
];

/** By path; the first that fits holds. A null value means: no such header. `pattern` is a regular expression of nginx and JavaScript. */
export const CACHE_RULES = [
  { pattern: '\\.[0-9a-f]{12}\\.(js|css)$', paths: 'filer med fingeraftryk i navnet (`*.0123456789ab.js`, `.css`)', value: 'public, max-age=31536000, immutable', reason: 'Indholdet ændrer sig aldrig under samme navn' },
  { pattern: '\\.png$', paths: 'ikoner (`assets/*.png`)', value: null, reason: 'Office viser et standardikon, hvis et ikon har denne header' },
  { pattern: '', paths: 'alt andet (`*.html`, `functions.js`, `*.json`, `manifest.xml`)', value: 'no-cache', reason: 'Gemmes, men spørges der efter hver gang, så en ny udgave slår igennem' },
];

/** An answer that is a fault is never kept: a file that is missing for a moment must not stay missing for a year. */
export const FAULT_CACHE = 'no-store';

/** Excel on the web fetches the functions' metadata and the keyboard shortcuts from its own page, hence from another origin. The files are the same for everybody. */
export const CROSS_ORIGIN = { name: 'Access-Control-Allow-Origin', value: '*', pattern: '\\.json$', paths: '`*.json`', reason: 'Excel på nettet henter `functions.json` og `shortcuts.json` fra sin egen adresse (`https://….officeapps.live.com`). Filerne er ens for alle og hentes uden cookies' };

/** Everything that a release holds, by extension; text is UTF-8. */
export const TYPES = {
  html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json',
  xml: 'text/xml', md: 'text/markdown', txt: 'text/plain', png: 'image/png',
};
