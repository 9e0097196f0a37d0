import type { ConditionReading, Conditions } from './conditions';
import { documentShape } from './document';
import { list, nullable, number, object, oneOf, refined, text } from './shape';
import type { Shape } from './shape';

const reading: Shape<ConditionReading> = refined(
  object({
    edition: text,
    value: nullable(number),
    decimals: nullable(number),
    precision: nullable(text),
    period: nullable(text),
    statement: nullable(text),
    polarity: oneOf('same', 'opposite'),
    comparable: nullable(number),
    readAs: nullable(text),
    note: nullable(text),
    source: text,
  }),
  ({ value, note }) => (value === null && note === null ? ['.note', 'en begrundelse, når værdien mangler'] : undefined),
);

/** A file of conditions; every figure and fact has one reading per edition, in the editions' order. */
export const conditionsShape: Shape<Conditions> = refined(
  object({
    key: text,
    version: number,
    title: text,
    citizenCentre: oneOf('BCV', 'BBU', 'BCH'),
    editions: list(object({ key: text, title: text, document: documentShape })),
    figures: list(
      object({
        id: text,
        topic: text,
        label: text,
        unit: oneOf('%', 'antal', 'mio. kr.', 'kr.', 'dage'),
        direction: nullable(oneOf('op', 'ned')),
        readings: list(reading),
        note: nullable(text),
      }),
    ),
    facts: list(
      object({
        id: text,
        topic: text,
        label: text,
        readings: list(object({ edition: text, text: nullable(text), note: nullable(text), source: text })),
      }),
    ),
  }),
  ({ editions, figures, facts }) => {
    const order = editions.map(({ key }) => key).join(', ');
    for (const [name, items] of Object.entries({ figures, facts })) {
      const index = items.findIndex(({ readings }) => readings.map(({ edition }) => edition).join(', ') !== order);
      if (index >= 0) return [`${name}[${index}].readings`, `en aflæsning for hver udgave (${order})`];
    }
    return undefined;
  },
);
