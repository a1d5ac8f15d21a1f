import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aRisk, supervisor } from '../../../../test/support/work.ts'
import type { Entry } from '../../entry/entry.ts'
import { factor } from '../../kinds/assessment/factor.ts'
import { searchEnded } from './search-ended.ts'

const report = (over: object) => ofKind('report-by-law', { report: 'r', law: 'the act', ...over })
const lost = ofKind('light-closure', {
  reason: 'lost',
  words: 'Nobody knows.',
  tried: 'The school, the aunt.',
  wayBack: 'Our door',
})
const met = ofKind('light-closure', { reason: 'met-once' })
const lacks = (...entries: Entry[]) => {
  const [ruling] = searchEnded(fileOf(lost, ...entries), { entry: lost.id })
  return ruling?.answer === 'refused' ? ruling.missing : (ruling?.answer ?? 'not asked')
}

describe('the end of a search for a child', () => {
  it('asks nothing of another closure, or of what is none', () => {
    expect(searchEnded(fileOf(met, lost), { entry: met.id })).toEqual([])
    expect(searchEnded(fileOf(lost), { entry: 'another' })).toEqual([])
    expect(searchEnded(fileOf(lost), {})).toEqual([])
  })

  it.each<[string, Entry]>([
    ['child-no-longer-missing', ofKind('missing-episode', { is: 'missing', episode: 'e' })],
    ['answer-to-risk', entryOf(factor, aRisk())],
    ['concern-looked-into', ofKind('concern', { status: 'open' })],
    ['report-decided', report({ stands: 'to-be-decided' })],
    ['report-decided', report({ stands: 'delayed', lawfulReason: 'x', until: '2026-05-01', decidedWith: supervisor })],
  ])('is refused to one person alone for %s', (missing, entry) => {
    expect(lacks(entry)).toEqual([missing])
  })

  it('is allowed where the child came back, the worry was looked into and the report made', () => {
    expect(lacks()).toBe('allowed')
    expect(lacks(ofKind('missing-episode', { is: 'back', episode: 'e' }))).toBe('allowed')
    const found = { status: 'looked-into', concern: 'pressure', found: 'Nobody came.', goesOn: false }
    expect(lacks(ofKind('concern', found), report({ stands: 'reported' }))).toBe('allowed')
  })

  it('reads only what nobody replaced', () => {
    const missing = ofKind('missing-episode', { is: 'missing', episode: 'e' })
    const back = ofKind('missing-episode', { is: 'back', episode: 'e' }, { replaces: [missing.id] })
    expect(lacks(missing, back)).toBe('allowed')
  })
})
