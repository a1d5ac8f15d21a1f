import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { me, says } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { isMissing, missingEpisode } from './missing-episode.ts'

const gone = {
  is: 'missing' as const,
  episode: 'march',
  since: day('2026-03-01'),
  lastSeen: 'at the bus stop',
  lawAsksReport: 'yes' as const,
  report: { decided: 'not-yet' as const },
}
const today = day('2026-03-02')

describe('a missing child', () => {
  it('is never refused as a fact, and needs no reason, permission or key', () => {
    expect(decide(KINDS, fileOf(), { kind: 'missing-episode', at: today, body: gone }, today)).toMatchObject({
      ok: true,
      value: { wentAround: [] },
    })
  })

  it('is missing for every rule from one answer on, and the report is then to be decided', () => {
    const heard = { is: 'missing' as const, episode: 'march' }
    expect(decide(KINDS, fileOf(), { kind: 'missing-episode', at: today, body: heard }, today)).toMatchObject({
      ok: true,
      value: { body: heard },
    })
    const missing = entryOf(missingEpisode, heard, { at: today })
    expect(isMissing(fileOf(missing))).toBe(true)
    expect(due(KINDS, fileOf(missing), today)).toContainEqual({
      what: 'decide-about-report',
      on: today,
      entry: missing.id,
    })
  })

  it('is back from one answer on, and the talk is due', () => {
    const home = entryOf(missingEpisode, { is: 'back', episode: 'march' }, { at: today })
    expect(isMissing(fileOf(home))).toBe(false)
    expect(due(KINDS, fileOf(home), today)).toEqual([
      { what: 'talk-after-coming-back', on: '2026-03-05', entry: home.id },
    ])
  })

  it('makes due that a person decides about the report, and never the report itself', () => {
    const missing = entryOf(missingEpisode, gone)
    expect(due(KINDS, fileOf(missing), today)).toEqual([
      { what: 'decide-about-report', on: '2026-03-01', entry: missing.id },
      { what: 'still-missing', on: '2026-03-02', entry: missing.id },
    ])
  })

  it('takes *not reported*, with the reason, for a decision', () => {
    expect(missingEpisode.schema.safeParse({ ...gone, report: { decided: 'not-reported', by: me } }).success).toBe(
      false,
    )
    const decided = entryOf(missingEpisode, {
      ...gone,
      report: { decided: 'not-reported', by: me, because: 'The officer is his cousin.' },
    })
    expect(due(KINDS, fileOf(decided), today).map(({ what }) => what)).toEqual(['still-missing'])
  })

  it('leaves her missing while one says so and another says she is back', () => {
    const missing = entryOf(missingEpisode, gone)
    const back = entryOf(
      missingEpisode,
      { is: 'back', episode: 'march', since: day('2026-03-01'), backOn: today, childSays: says('I was at the sea.') },
      { at: today },
    )
    expect(isMissing(fileOf(missing, back))).toBe(true)
    expect(isMissing(fileOf(missing, { ...back, replaces: [missing.id] }))).toBe(false)
  })

  it('is asked how it is by somebody she chose, within three days of coming back; her no ends it', () => {
    const back = {
      is: 'back' as const,
      episode: 'march',
      since: day('2026-03-01'),
      backOn: today,
      childSays: says('I was at the sea.'),
    }
    const home = entryOf(missingEpisode, back)
    expect(due(KINDS, fileOf(home), today)).toEqual([
      { what: 'talk-after-coming-back', on: '2026-03-05', entry: home.id },
    ])
    expect(due(KINDS, fileOf(entryOf(missingEpisode, { ...back, talk: { is: 'child-did-not-want' } })), today)).toEqual(
      [],
    )
  })

  it('keeps whom somebody asked and who decided that it was safe to ask', () => {
    const asked = { ...gone, leads: me, asked: [{ whom: { named: 'her teacher' }, on: today, decidedBy: me }] }
    expect(missingEpisode.schema.safeParse(asked).success).toBe(true)
    expect(
      missingEpisode.schema.safeParse({ ...gone, asked: [{ whom: { named: 'her father' }, on: today }] }).success,
    ).toBe(false)
    expect(fileOf({ ...entryOf(missingEpisode, gone), version: 1 }).needsNewerApp).toEqual([])
  })
})
