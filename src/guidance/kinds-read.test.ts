import { describe, expect, it } from 'vitest'
import { KINDS } from '#domain/kinds.ts'
import { entryOf, fileOf } from '../../test/support/entries.ts'
import { EXAMPLES } from '../../test/support/examples/all.ts'
import { TODAY } from '../../test/support/guidance/child.ts'
import { lifeOf } from '../../test/support/guidance/life.ts'
import { entriesOf } from '../../test/support/guidance/life-as-entries.ts'
import { CARDS } from './cards.ts'
import { fileOnDay } from './engine/file-on-day.ts'

/** Kinds that may stand in a child's file and that no card reads, by the reason. */
const READ_BY_NO_CARD: Readonly<Record<string, readonly string[]>> = {
  'it is about the agency’s work or about who may read the file, and holds nothing to consider with the child': [
    'agency-hand-over',
    'agency-hand-over-answer',
    'begun',
    'case-holder',
    'colleague-answered',
    'colleague-asked',
    'exception-asked',
    'guidance-dismissed',
    'legal-hold',
    'member-stopped',
    'own-file-copy',
    'page-for-child',
    'part-opened',
    'redaction-noted',
    'retention',
    'stop-answered',
    'superseded',
    'synced-passkeys',
  ],
  'it is part of the agency’s directory and settings, and is in no child’s file although its kind could be': [
    'complaint-channel',
    'duty-number',
    'duty-by-law',
    'country-fact-changed',
    'country-pack-chosen',
    'focal-points',
    'instrument-held',
    'form-order',
    'own-form',
    'own-question',
    'member-named',
    'network-joined',
    'organisation-named',
    'phase-windows',
    'standing-answer',
  ],
  'it is about a meeting before there was a file': ['child-at-risk', 'encounter', 'encounters-counted', 'referred-by'],
  'it says who the child is, and which files are about one child': [
    'file-link',
    'name',
    'not-same-child',
    'same-child',
    'same-child-ended',
  ],
  'what care writes about health makes no card apply (N5)': [
    'first-hours-health',
    'health-factor',
    'health-matter',
    'medicine-to-give',
    'medicine-given',
  ],
  'no score of an instrument decides anything (N3)': ['instrument-completed'],
  'what an agency asks of its own decides nothing': ['own-answers'],
  'it is on the card, above everything else, wherever somebody is about to act': [
    'ask-before-acting',
    'do-not',
    'collecting',
    'infant-sheet',
    'ways-to-reach',
  ],
  'fewest may read where the child is, and nothing follows from it': ['whereabouts'],
  'it is itself something to do, and stays on Today until it is done': [
    'adulthood',
    'referral',
    'referral-chased',
    'referral-taken-back',
    'urgent-need',
  ],
  'it is words alone, which no card reads': ['note'],
}

const inAChildsFile = KINDS.filter((kind) => (kind.inFile ?? ['child']).includes('child')).map(({ name }) => name)

/** The kinds that some card looked for, in generated lives and in a file with an example of every kind. */
function kindsRead(): ReadonlySet<string> {
  const read = new Set<string>()
  const whole = EXAMPLES.map(({ kind, body }) => entryOf(kind, body))
  const lives = Array.from({ length: 150 }, (_, n) => entriesOf(lifeOf(7, n)))
  for (const entries of [whole, ...lives]) {
    const file = fileOf(...entries)
    const byKind = new Proxy(file.byKind, {
      get(all, name) {
        if (typeof name === 'string') read.add(name)
        return Reflect.get(all, name) as unknown
      },
    })
    for (const { when } of CARDS) when.look(fileOnDay({ ...file, byKind }, TODAY))
  }
  return read
}

describe('every kind of a child’s file', () => {
  const read = kindsRead()

  it('is read by a card, or stands in the list of those that are not, with the reason', () => {
    const unread = inAChildsFile.filter((name) => !read.has(name))
    expect(unread.sort()).toEqual(Object.values(READ_BY_NO_CARD).flat().sort())
  })
})
