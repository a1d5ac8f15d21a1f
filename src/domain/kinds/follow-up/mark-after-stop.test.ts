import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa, drita, idFrom, mira, uncle } from '../../../../test/support/people.ts'
import type { MemberId } from '../../entry/ids.ts'
import { doNot } from '../registration/do-not.ts'
import { marksAfterStops, memberStopped } from './member-stopped.ts'
import { stopAnswered } from './stop-answered.ts'

const artan = idFrom('member-artan') as MemberId
const stopped = (member = artan) => entryOf(memberStopped, { member, asked: mira.member }, { by: drita.member })
const stop = stopped()
const mark = entryOf(doNot, { person: uncle, called: 'Grey coat', never: ['inform'], numbers: [], member: artan })
const answer = (is: 'confirmed' | 'lifted' | 'mark-kept', by = besa.member) =>
  entryOf(stopAnswered, { stop: stop.id, answer: is }, { by })
const left = (...entries: Parameters<typeof fileOf>) => marksAfterStops(fileOf(...entries)).map(({ id }) => id)

describe('the mark that a stop left on the card', () => {
  it('is asked about from nobody while the stop holds', () => {
    expect(left(stop, mark)).toEqual([])
    expect(left(stop, mark, answer('confirmed', mira.member))).toEqual([])
  })

  it('is asked about once the stop was lifted, of whoever carries the file and whoever lifted it', () => {
    const file = fileOf(stop, mark, answer('lifted'))
    expect(left(stop, mark, answer('lifted'))).toEqual([stop.id])
    expect(memberStopped.due?.(file, mark.at as never)).toMatchObject([
      { what: 'mark-after-stop', also: [{ member: besa.member }] },
    ])
  })

  it('is asked about no more once somebody kept it, or took it off', () => {
    expect(left(stop, mark, answer('lifted'), answer('mark-kept'))).toEqual([])
    expect(left(stop, answer('lifted'))).toEqual([])
  })

  it('is asked about neither of somebody else’s mark nor while another stop of theirs holds', () => {
    const others = entryOf(doNot, { ...mark.body, member: mira.member })
    expect(left(stop, others, answer('lifted'))).toEqual([])
    expect(left(stop, mark, answer('lifted'), stopped())).toEqual([])
  })
})
