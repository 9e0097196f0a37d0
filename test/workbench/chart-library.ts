import * as parts from 'chart.js';
import Chart from 'chart.js/auto';

// The grid finds the library, and the parts of it, where a page's script element would leave them.
Object.assign(globalThis, { Chart: Object.assign(Chart, parts) });
