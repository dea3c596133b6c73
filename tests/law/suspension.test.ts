import { describe, expect, it } from 'vitest';
import { previewSuspension, refusalIndicators, SUSPENSION_GROUNDS, type SuspensionGround } from '#law/suspension.ts';

const dispute = { kind: 'INFRINGEMENT', docketedOn: '2013-06-03' } as const;

describe('what a suspension would do', () => {
  it('with an end: the new due day and the days added', () =>
    // 3 October is in National Day, so due on the 8th; 184 days on it is Qingming, so 8 April
    expect(previewSuspension(dispute, { from: '2013-07-01', to: '2013-12-31' })).toMatchObject({
      wasDueOn: '2013-10-08',
      dueOn: '2014-04-08',
      addedDays: 182,
      open: false,
      remainingDays: 100,
      clock: { excludedDays: 184, extended: false },
    }));
  it('without an end yet: as if it were lifted on the day on which it is seen', () => {
    expect(previewSuspension(dispute, { from: '2013-07-01', to: null })).toMatchObject({ dueOn: '2013-10-08', addedDays: 0, open: true });
    expect(previewSuspension({ ...dispute, seenOn: '2014-01-10' }, { from: '2013-07-01', to: null })).toMatchObject({
      dueOn: '2014-04-15',
      addedDays: 189,
      remainingDays: 100,
    });
  });
  it('counts days that are excluded already only once', () => {
    const facts = { ...dispute, excluded: [{ from: '2013-07-01', to: '2013-07-31' }] };
    // 3 October and 31 days is Sunday, 3 November; 10 days more is 13 November
    expect(previewSuspension(facts, { from: '2013-07-22', to: '2013-08-10' })).toMatchObject({
      wasDueOn: '2013-11-04',
      dueOn: '2013-11-13',
      addedDays: 9,
      clock: { excluded: [{ from: '2013-07-01', to: '2013-08-10' }], excludedDays: 41 },
    });
  });
  it('saves nothing after the due day', () =>
    expect(previewSuspension(dispute, { from: '2013-10-09', to: '2013-12-31' })).toMatchObject({
      dueOn: '2013-10-08',
      addedDays: 0,
      remainingDays: 0,
    }));
  it('keeps an extension', () =>
    // five months are 3 November; 30 days more is 3 December
    expect(previewSuspension({ ...dispute, extendedOn: '2013-09-02' }, { from: '2013-09-10', to: '2013-10-09' })).toMatchObject({
      wasDueOn: '2013-11-04',
      dueOn: '2013-12-03',
    }));
});

describe('grounds', () => {
  it('are the seven of the domain, in both languages and cited', () => {
    expect(Object.keys(SUSPENSION_GROUNDS)).toEqual([
      'INVALIDATION_ACCEPTED',
      'PARTY_DIED',
      'PARTY_LOST_CAPACITY',
      'LEGAL_PERSON_ENDED',
      'FORCE_MAJEURE',
      'DEPENDS_ON_OTHER_CASE',
      'OWNERSHIP_DISPUTE',
    ]);
    for (const { words, needs, citation } of Object.values(SUSPENSION_GROUNDS))
      expect([...words, ...needs, citation].every((text) => text.length > 3)).toBe(true);
  });
});

describe('signs that an invalidation cannot hold up the case', () => {
  const facts = { ground: 'INVALIDATION_ACCEPTED', patentType: 'DESIGN', docketedOn: '2013-06-03' } as const;
  const shown = (more: object) => refusalIndicators({ ...facts, ...more }).map(({ indicator }) => indicator);
  it.for([
    [{}, []],
    [{ patentType: 'INVENTION' }, ['INVENTION_PATENT']],
    [{ reportFindsNoDefect: true }, ['REPORT_FINDS_NO_DEFECT']],
    [{ priorArtSufficient: true }, ['PRIOR_ART_SUFFICIENT']],
    [{ filedOn: '2013-06-20', defenceDueOn: '2013-06-20' }, []],
    [{ filedOn: '2013-06-21', defenceDueOn: '2013-06-20' }, ['FILED_AFTER_DEFENCE']],
    [{ filedOn: '2013-06-21' }, []],
    [
      { patentType: 'INVENTION', reportFindsNoDefect: true, priorArtSufficient: true, filedOn: '2013-07-01', defenceDueOn: '2013-06-20' },
      ['INVENTION_PATENT', 'REPORT_FINDS_NO_DEFECT', 'PRIOR_ART_SUFFICIENT', 'FILED_AFTER_DEFENCE'],
    ],
  ] as const)('%j: %j', ([more, indicators]) => expect(shown(more)).toEqual(indicators));
  it('are none for the other grounds', () => {
    const others = (Object.keys(SUSPENSION_GROUNDS) as SuspensionGround[]).filter((ground) => ground !== 'INVALIDATION_ACCEPTED');
    for (const ground of others) expect([ground, ...shown({ ground, patentType: 'INVENTION' })]).toEqual([ground]);
  });
  it('rest for an invention on the guideline of 2025 under Order 81', () => {
    const cited = (docketedOn: string) => refusalIndicators({ ...facts, docketedOn, patentType: 'INVENTION' })[0]?.citation;
    expect(cited('2025-02-01')).toContain('2025');
    expect(cited('2025-01-31')).not.toContain('2025');
  });
});
