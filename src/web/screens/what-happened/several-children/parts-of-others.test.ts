import { describe, expect, it } from 'vitest'
import { idFrom } from '../../../../../test/support/people.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { lostParts, otherParts, partsToRead } from './parts-of-others.ts'

const file = (name: string) => idFrom(`file-${name}`) as FileId
const [own, sister, gone] = [file('own'), file('sister'), file('gone')]
const typed = (alsoAbout: unknown, body: Readonly<Record<string, unknown>> = {}) => ({ body, beside: { alsoAbout } })

describe('a note about several, before it is saved', () => {
  it('takes nothing for a part that is none', () => {
    for (const kept of [undefined, null, 'words', ['a'], { [sister]: 'words' }])
      expect(otherParts(typed(kept))).toEqual({})
  })

  it('is read as each file will hold it: a place that was named for one stands in the other’s part too', () => {
    const read = partsToRead(
      own,
      typed({ [sister]: { saw: 'She plays.' } }, { placeName: 'at Dren’s grandmother', saw: 'He sleeps.' }),
      [sister],
    )
    expect(read).toEqual([
      { file: own, body: { placeName: 'at Dren’s grandmother', saw: 'He sleeps.' } },
      { file: sister, body: { placeName: 'at Dren’s grandmother', saw: 'She plays.' } },
    ])
  })

  it('names the parts whose file can no longer be written in, so that none is dropped unseen', () => {
    const kept = typed({ [sister]: { saw: 'She plays.' }, [gone]: { saw: 'He was there, too.' } })
    expect(lostParts(kept, [sister])).toEqual([gone])
    expect(lostParts(kept, [sister, gone])).toEqual([])
  })
})
