import { rule as F101 } from './F101-samlet-varig-aendring/rule';
import { rule as F102 } from './F102-samlede-implementeringsomkostninger/rule';
import { rule as F103 } from './F103-samlet-oekonomisk-paavirkning/rule';
import { rule as F104 } from './F104-tabeltotal/rule';
import { rule as F105 } from './F105-varige-aendringer-stemmer/rule';
import { rule as F106 } from './F106-investeringer-stemmer/rule';
import { rule as F107 } from './F107-tilbagebetalingstid/rule';
import { rule as F201 } from './F201-omvendt-fortegn/rule';
import { rule as F202 } from './F202-negativ-implementeringsomkostning/rule';
import { rule as F203 } from './F203-ingen-varig-besparelse/rule';
import { rule as F204 } from './F204-varig-linje-skifter-fortegn/rule';
import { rule as F301 } from './F301-styringsomraade/rule';
import { rule as F302 } from './F302-enhed-og-prisniveau/rule';
import { rule as F303 } from './F303-aarskolonner/rule';
import { rule as F304 } from './F304-tal-som-tekst/rule';
import { rule as F305 } from './F305-totalraekke/rule';
import { rule as F306 } from './F306-skabelontekst/rule';
import { rule as F307 } from './F307-forslags-id/rule';
import { rule as F308 } from './F308-overskrifter/rule';
import { rule as F309 } from './F309-tal-uden-for-tabellen/rule';
import { rule as F401 } from './F401-stamoplysninger/rule';
import { rule as F402 } from './F402-hoering/rule';
import { rule as F403 } from './F403-risiko/rule';
import { rule as F404 } from './F404-succeskriterier/rule';
import { rule as F405 } from './F405-ikke-kontrolleret/rule';
import { rule as F501 } from './F501-afviger-fra-publiceret/rule';
import { rule as A101 } from './A101-foraeldet-accept/rule';
import { rule as K101 } from './K101-andel-og-antal/rule';
import { rule as K102 } from './K102-kpi-status/rule';
import { rule as K103 } from './K103-revideret-baseline/rule';
import { rule as K104 } from './K104-kpi-enhed-og-maaling/rule';
import { rule as K105 } from './K105-usandsynlig-maaling/rule';
import { rule as O101 } from './O101-realiseret-fortegn/rule';
import { rule as O102 } from './O102-overskredet-kriterium/rule';
import { rule as O103 } from './O103-realiseret-foer-aarets-udgang/rule';
import { rule as O104 } from './O104-plan-afviger-fra-forslag/rule';
import type { Rule } from './rule';

/** All rules, in the order in which findings are shown. */
export const RULES: readonly Rule[] = [
  F101,
  F102,
  F103,
  F104,
  F105,
  F106,
  F107,
  F201,
  F202,
  F203,
  F204,
  F301,
  F302,
  F303,
  F304,
  F305,
  F306,
  F307,
  F308,
  F309,
  F401,
  F402,
  F403,
  F404,
  F405,
  F501,
  A101,
  K101,
  K102,
  K103,
  K104,
  K105,
  O101,
  O102,
  O103,
  O104,
];
