import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { me, says } from '../../../test/support/work.ts'
import { service, type Service } from '../kinds/services/service.ts'
import { needsAndHelp } from './needs-and-help.ts'

const need = { need: 'lessons', category: 'education-early-childhood', whom: 'child' } as const
const door = { mayWeGetInTouch: 'yes', how: 'at school' } as const
const needed: Service = { ...need, stage: 'needed', saidBy: 'child' }
const offered: Service = { ...need, stage: 'offered', offeredBy: me }
const accepted: Service = { ...need, stage: 'accepted', answeredBy: ['child'] }
const declined: Service = {
  ...need,
  stage: 'declined',
  answeredBy: ['child'],
  reasons: ['gave-no-reason'],
  whoseReason: 'child',
  inTheirWords: says('No.'),
  door,
}
const stopped = (reasons: Extract<Service, { stage: 'discontinued' }>['reasons']): Service => ({
  ...need,
  stage: 'discontinued',
  reasons,
  childSays: says('It is over.'),
  door,
})

/** One need of which these bodies were written, a day apart, each in place of the one before. */
function written(...bodies: readonly Service[]) {
  const entries = bodies.map((body, at) => entryOf(service, body, { at: day(`2026-03-0${String(at + 1)}`) }))
  return entries.map((entry, at) => ({ ...entry, replaces: entries.slice(0, at).map(({ id }) => id) }))
}
const standingOf = (body: Service) => needsAndHelp(fileOf(...written(body))).map(({ standing }) => standing)

describe('a need', () => {
  it.each<readonly [string, Service]>([
    ['that was only said', needed],
    ['for which nothing exists', { ...need, stage: 'absent', gap: ['none-in-reach'] }],
    ['for which nothing fits', { ...need, stage: 'unfit', gap: ['none-for-this-age'] }],
    ['whose help does not fit the child who took it', { ...accepted, unsuitable: ['hours'] }],
    ['whose help ended because the money did', stopped(['money-ended'])],
  ])('%s has no help', (_, body) => {
    expect(standingOf(body)).toEqual(['none'])
  })

  it.each<readonly [string, Service]>([
    ['said no', declined],
    ['stopped the help', stopped(['child-stopped', 'money-ended'])],
  ])('is no gap where the child %s', (_, body) => {
    expect(standingOf(body)).toEqual(['declined'])
  })

  it.each<readonly [string, Service]>([
    ['offered', offered],
    ['waited for', { ...need, stage: 'waitlisted', since: day('2026-02-01') }],
    ['explained', { ...need, stage: 'understood', understood: 'yes', inHerWords: says('A teacher.') }],
  ])('has help on the way once it is %s', (_, body) => {
    expect(standingOf(body)).toEqual(['on-the-way'])
  })

  it('has help once it was accepted', () => {
    expect(standingOf(accepted)).toEqual(['helped'])
  })

  it('that is asked again after a no has reached no answer, and the day of the no is still known', () => {
    const [again] = needsAndHelp(fileOf(...written(needed, offered, declined, needed)))
    expect(again?.reached).toBe('needed')
    expect(again?.on).toEqual({ needed: '2026-03-04', offered: '2026-03-02', answered: '2026-03-03' })
  })

  it('that was not understood is no further than offered', () => {
    const [again] = needsAndHelp(
      fileOf(...written({ ...need, stage: 'understood', understood: 'not-yet', inHerWords: says('Who?') })),
    )
    expect(again?.reached).toBe('offered')
  })

  it('whose help began without a written answer names no day of an answer', () => {
    const [begun] = needsAndHelp(
      fileOf(...written(needed, { ...need, stage: 'in-progress', since: day('2026-03-01') })),
    )
    expect([begun?.reached, begun?.on.answered]).toEqual(['answered', undefined])
  })
})

it('needs without help come first, and each stands in the order in which it began among its like', () => {
  const of = (key: string, body: Service) => entryOf(service, { ...body, need: key })
  const file = fileOf(of('has', accepted), of('none', needed), of('no', declined), of('way', offered))
  expect(needsAndHelp(file).map(({ track }) => track.key)).toEqual(['none', 'way', 'no', 'has'])
})
