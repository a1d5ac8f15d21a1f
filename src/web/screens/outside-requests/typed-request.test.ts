import { describe, expect, it } from 'vitest'
import { decide } from '#domain/deciding/decide.ts'
import { KINDS } from '#domain/kinds.ts'
import { outsideRequest } from '#domain/kinds/before/outside-request.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { idFrom } from '../../../../test/support/people.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { draftForAnother, draftsForChild } from './drafts-for-child.ts'
import { emptyRequest, missingInRequest, requestBody, requestFile, type TypedRequest } from './typed-request.ts'

const today = day('2026-03-02')
const empty = emptyRequest(today)
const typed: TypedRequest = { ...empty, child: ' Ana ', wants: ' Is she there? ', told: 'standing-answer' }

describe('writing down who asks from outside', () => {
  it('is not saved without the child, what they want and what they were told', () => {
    expect(missingInRequest(empty)).toEqual(['child', 'wants', 'told'])
    expect(missingInRequest({ ...typed, told: 'something-else-said' })).toEqual(['toldWords'])
    expect(requestFile(empty)).toBeUndefined()
  })

  it('takes three answers: who asks may stay open', () => {
    expect(requestBody(typed)).toEqual({
      child: 'Ana',
      wants: 'Is she there?',
      told: 'standing-answer',
      says: 'did-not-say',
    })
  })

  it('keeps what an authority showed, and of nobody else', () => {
    const shown: TypedRequest = { ...typed, showed: 'letter', answerBy: day('2026-03-09') }
    expect(requestBody({ ...shown, says: 'says-lawyer' })).not.toHaveProperty('showed')
    const body = requestBody({ ...shown, says: 'says-authority' })
    expect(body).toMatchObject({ showed: 'letter', answerBy: '2026-03-09' })
    expect(outsideRequest.schema.safeParse(body).success).toBe(true)
  })
})

describe('a request that is about a child', () => {
  const from = (says: TypedRequest['says'], more: Partial<TypedRequest> = {}) => ({
    file: idFrom('file-asked') as FileId,
    entry: entryOf(
      outsideRequest,
      requestBody({ ...typed, says, who: 'A police station', ...more }) ?? expect.unreachable(),
    ),
    demand: 'demand-1',
    words: { anAuthority: 'An authority', standingAnswer: 'The answer that everybody gets' },
  })

  it('goes into the child’s file with the day of the request; an authority’s becomes a demand that two people answer', () => {
    expect(draftsForChild(from('says-relative')).map(({ kind }) => kind)).toEqual(['asked-about'])
    const drafts = draftsForChild(from('says-authority'))
    expect(drafts.map(({ kind }) => kind)).toEqual(['asked-about', 'authority-demand'])
    for (const draft of [...drafts, draftForAnother(from('says-lawyer'))])
      expect(decide(KINDS, fileOf(), draft, day('2026-04-01')), draft.kind).toMatchObject({ ok: true })
    expect(drafts[1]?.body).toMatchObject({ authority: 'A police station', showed: 'not-known' })
  })

  it('says of an authority that was told nothing yet no answer on the spot; of others the one that they got', () => {
    const demand = (more: Partial<TypedRequest>) => draftsForChild(from('says-authority', more))[1]?.body
    expect(demand({ told: 'nothing-yet' })).not.toHaveProperty('saidAtOnce')
    expect(demand({})).toMatchObject({ saidAtOnce: 'The answer that everybody gets' })
    const words = { told: 'something-else-said', toldWords: 'Please write.' } as const
    expect(demand(words)).toMatchObject({ saidAtOnce: 'Please write.' })
  })

  it('leaves nothing of the asker in the file of another child with a similar name', () => {
    expect(JSON.stringify(draftForAnother(from('says-lawyer')))).not.toContain('police')
  })
})
