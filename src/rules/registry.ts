import { rule as F101 } from './F101-samlet-varig-aendring/rule';
import { rule as F102 } from './F102-samlede-implementeringsomkostninger/rule';
import { rule as F103 } from './F103-samlet-oekonomisk-paavirkning/rule';
import { rule as F104 } from './F104-tabeltotal/rule';
import { rule as F105 } from './F105-varige-aendringer-stemmer/rule';
import { rule as F106 } from './F106-investeringer-stemmer/rule';
import { rule as F107 } from './F107-tilbagebetalingstid/rule';
import { rule as F201 } from './F201-omvendt-fortegn/rule';
import type { Rule } from './rule';

/** All rules, in the order of their ids. */
export const RULES: readonly Rule[] = [
  F101,
  F102,
  F103,
  F104,
  F105,
  F106,
  F107,
  F201,
];
