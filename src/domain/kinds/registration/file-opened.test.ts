import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { whoIsThis } from '../../questions/who-is-this.ts'
import { day } from '../../../../test/support/entries.ts'
import { card } from './card.ts'
import { childGroup, groupsOf } from './child-group.ts'
import { childrenLeft } from '../../questions/children-left.ts'
import { fileOpened } from './file-opened.ts'

const opened = entryOf(fileOpened, {
  source: 'outreach',
  askedAboutOthers: 'some-there',
  othersThere: [
    { called: 'the baby', safeTonight: 'not-known' },
    { ageSeems: { from: 8, to: 10 }, safeTonight: 'yes' },
  ],
})

describe('opening a file', () => {
  it('has no place for what happened to the child: the group is read in another folder only', () => {
    const born = entryOf(childGroup, { group: 'born-of-trafficking', stands: 'yes' })
    const reader = fileHolding(['care'], opened, born)

    expect(JSON.stringify(reader)).not.toContain('born-of')
    expect(groupsOf(reader)).toEqual([])
    expect(fileOpened.schema.safeParse({ ...opened.body, group: 'born-of-trafficking' }).success).toBe(false)
  })

  it('needs no name: a child nobody has named is a child with a file', () => {
    const unnamed = fileOf(
      opened,
      entryOf(card, { pronoun: 'the-child', ageBand: '3-5', languages: [], interpreter: 'not-known' }),
    )
    const who = whoIsThis(unnamed, day('2026-03-01'))

    expect(who.called).toBeUndefined()
    expect(who).toMatchObject({ pronoun: 'the-child', ageBand: '3-5', isChild: 'child', names: [] })
  })

  it('keeps the children of that household who are not known to be safe tonight', () => {
    expect(childrenLeft(fileOf(opened)).map(({ child }) => child.called)).toEqual(['the baby'])
  })

  it('lets several groups hold, and the graver of two sayings leads', () => {
    const says = (group: 'left-behind' | 'trafficked-child', stands: 'yes' | 'suspected' | 'no') =>
      entryOf(childGroup, { group, stands })
    expect(
      groupsOf(
        fileOf(says('trafficked-child', 'no'), says('trafficked-child', 'suspected'), says('left-behind', 'yes')),
      ),
    ).toEqual([
      { group: 'left-behind', stands: 'yes' },
      { group: 'trafficked-child', stands: 'suspected' },
    ])
  })
})
