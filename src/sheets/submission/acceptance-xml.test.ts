import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { Acceptance } from '../../rules/acceptance';
import { ACCEPTANCES_NAMESPACE, acceptancesFromXml, acceptancesToXml } from './acceptance-xml';

const ACCEPTANCE: Acceptance = {
  subject: { kind: 'proposal', catalogue: '2020', id: 'BU01' },
  rule: 'F101', messageId: 'sum', place: { part: 'field', field: 'risk' },
  years: [2020, 2021], stated: [-1000, null], expected: [-1200.5, 'x'],
  reason: 'Aftalt med ØKF & "centret" <12/3>', by: 'Økonomi',
};

const texts = fc.string({ unit: 'grapheme' });

describe('acceptances as XML', () => {
  it('come back as they were stored', () => {
    expect(acceptancesFromXml(acceptancesToXml([ACCEPTANCE]))).toEqual([ACCEPTANCE]);
    expect(acceptancesFromXml(acceptancesToXml([]))).toEqual([]);
  });

  it('come back whatever the reason says', () => {
    fc.assert(fc.property(texts, texts, (reason, by) => {
      const stored = { ...ACCEPTANCE, reason, by };
      expect(acceptancesFromXml(acceptancesToXml([stored]))).toEqual([stored]);
    }));
  });

  it('are a well-formed document of their namespace', () => {
    const root = new DOMParser().parseFromString(acceptancesToXml([ACCEPTANCE]), 'application/xml').documentElement;
    expect(root?.namespaceURI).toBe(ACCEPTANCES_NAMESPACE);
  });

  it('are read with a declaration in front and with other entities', () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>\n${acceptancesToXml([ACCEPTANCE]).replaceAll('&#38;', '&amp;').replaceAll('"BU01"', '&quot;BU01&#x22;')}`;
    expect(acceptancesFromXml(xml)).toEqual([ACCEPTANCE]);
  });

  it.each([
    '', 'ikke xml', '<andet/>', `<accepteredeAfvigelser xmlns="${ACCEPTANCES_NAMESPACE}">[{</accepteredeAfvigelser>`,
    `<accepteredeAfvigelser xmlns="${ACCEPTANCES_NAMESPACE}">[{"rule":"F101"}]</accepteredeAfvigelser>`,
    `<accepteredeAfvigelser xmlns="${ACCEPTANCES_NAMESPACE}">&#99999999;</accepteredeAfvigelser>`,
  ])('are none where the document can not be understood: %s', (xml) => {
    expect(acceptancesFromXml(xml)).toEqual([]);
  });
});
