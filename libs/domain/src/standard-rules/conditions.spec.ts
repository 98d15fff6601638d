import { describe, expect, it } from '@jest/globals';
import { currentStandard } from '#standard';
import { Conditions } from './conditions.js';

const holds = (key: string, data: object, region = 'EU') => new Conditions({ ...data }, { region }).hold(key);

describe('conditions', () => {
  it('looks at the elements of a list one by one', () => {
    const decisionEffect = 'legal';
    expect(holds('individuals', { decisionEffect, affectedGroups: ['tenants'] })).toBe(true);
    expect(holds('individuals', { decisionEffect, affectedGroups: ['no-people'] })).toBe(false);
    expect(holds('individuals', { decisionEffect })).toBe(false);
  });

  it('reads inside the items of a list', () => {
    expect(holds('high-risk', { riskClassifications: [{ riskClass: 'x' }, { riskClass: 'ai-act-high' }] })).toBe(true);
    expect(holds('high-risk', { riskClassifications: [{ riskClass: 'ai-act-minimal' }] })).toBe(false);
  });

  it('builds on other conditions, on where the city lies and on a field being answered', () => {
    expect(holds('external-with-personal-data', { developedBy: 'both', usesPersonalData: 'yes' })).toBe(true);
    expect(holds('external-with-personal-data', { developedBy: 'both', usesPersonalData: 'no' })).toBe(false);
    expect(holds('eu', {})).toBe(true);
    expect(holds('eu', {}, 'UK')).toBe(false);
    expect(new Conditions({}, {}).hold('eu')).toBe(false);
    expect(holds('ai-act-exempted', { aiActExemption: 'whatever' })).toBe(true);
    expect(holds('ai-act-exempted', {})).toBe(false);
  });

  it('knows every condition that the standard names', () => {
    for (const key of currentStandard().conditions.keys()) expect(holds(key, {}, 'XX')).toBe(false);
  });

  it('gives a field its other level, or none, where its condition does not hold', () => {
    const fields = currentStandard().kinds.flatMap((kind) => kind.fields);
    const risks = fields.find((field) => field.key === 'risks')!;
    const endDate = fields.find((field) => field.key === 'endDate')!;
    expect(new Conditions({ decisionEffect: 'legal' }, {}).levelOf(risks)).toBe('needed');
    expect(new Conditions({ decisionEffect: 'none' }, {}).levelOf(risks)).toBe('should');
    expect(new Conditions({ status: 'in-use' }, {}).levelOf(endDate)).toBeNull();
  });

  it('asks for results only once there can be any, and not at all where the question does not arise', () => {
    const fields = currentStandard().kinds.flatMap((kind) => kind.fields);
    const metrics = fields.find((field) => field.key === 'metrics')!;
    const levelWith = (data: object) => new Conditions({ ...data }, {}).levelOf(metrics);
    expect(levelWith({ techniques: ['machine-learning'], status: 'in-use' })).toBe('needed');
    expect(levelWith({ techniques: ['machine-learning'], status: 'design' })).toBe('should');
    expect(levelWith({ techniques: ['rules'], status: 'in-use' })).toBeNull();
  });
});
