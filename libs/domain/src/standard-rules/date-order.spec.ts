import { describe, expect, it } from '@jest/globals';
import { currentStandard, kindOf } from '#standard';
import { datesOutOfOrder } from './date-order.js';

const { fields } = kindOf(currentStandard(), 'algorithm');
const found = (data: object) => datesOutOfOrder({ ...data }, fields);

describe('datesOutOfOrder', () => {
  it.each([
    ['2025-03-01', '2025-02-28', true],
    ['2025-03', '2025-02-28', true],
    ['2025-03-01', '2024', true],
    ['2025-03-01', '2025-03-01', false],
    ['2025-03-01', '2025-03', false],
    ['2025-03-01', '2025', false],
    ['2025', '2025-01-01', false],
  ])('knows whether what began on %s can have ended on %s', (startDate, endDate, wrong) => {
    expect(found({ startDate, endDate })).toEqual(wrong ? [{ path: 'endDate', first: 'startDate' }] : []);
  });

  it('says nothing where a date is open or no date at all', () => {
    expect(found({ endDate: '2020' })).toEqual([]);
    expect(found({ startDate: 7, endDate: '2020' })).toEqual([]);
  });

  it('looks into answers with parts', () => {
    expect(found({ procurement: { from: '2026', to: '2025' } })).toEqual([
      { path: 'procurement.to', first: 'procurement.from' },
    ]);
    const impactAssessments = [{ id: 'a' }, { id: 'b', date: '2026-05', nextDue: '2026-04-30' }];
    expect(found({ impactAssessments })).toEqual([
      { path: 'impactAssessments.nextDue', first: 'impactAssessments.date' },
    ]);
  });
});
