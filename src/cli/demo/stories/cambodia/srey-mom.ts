import type { ChildStory } from '../../telling/child-story.ts'

export const sreyMom: ChildStory = {
  key: 'srey-mom',
  called: { text: 'ស្រីមុំ', language: 'km' },
  names: [
    { text: 'ស្រីមុំ កែវ', script: 'Khmr', kind: 'called' },
    { text: 'Srey Mom Keo', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { years: 10, months: 2, known: 'day', basis: 'other-document' },
  band: '6-11',
  languages: ['km'],
  interpreter: 'needed',
  opened: -75,
  source: 'community-leader',
  othersThere: [{ called: 'A baby cousin', from: 0, to: 1, safeTonight: 'yes' }],
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'father' }],
  people: {
    father: { called: 'Father, still at sea', tie: 'father', gender: 'male', age: '25-or-more', safe: 'safe' },
    grandmother: {
      called: 'យាយ (Grandmother)',
      tie: 'grandmother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Visited twice',
    },
    lender: {
      called: 'The man who lends money',
      tie: 'neighbour',
      gender: 'male',
      age: '25-or-more',
      safe: 'not-known',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'visit-home', to: 'grandmother', when: 'Mornings' }] },
  acts: (t) => {
    const rice = t.help('rice', 'basic-needs-material', 'food', 'Commune fund')
    return [
      t.drita(
        -75,
        t.limits('in-part'),
        t.livesWith('kin', ['grandmother'], 'has-none', 'My grandmother and the moon and me.'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'father',
          withParent: 'no',
          care: 'kin',
          livedThrough: ['separated-from-parent', 'hunger-or-no-care', 'had-someone-to-turn-to'],
          toldChild: 'part',
        }),
        rice.needed('family', 'Rice until the harvest.'),
      ),
      t.drita(
        -70,
        rice.running('Twenty kilos a month'),
        t.safeWithCare('Her grandmother answers the door, not she', 'The lender came twice', 5),
        t.risk(
          'debt',
          'debt-to-recruiter',
          'medium',
          'household',
          'The loan for her father’s papers grows each month.',
        ),
      ),
      t.drita(
        -40,
        t.levels({
          'with-parent': null,
          family: ['good', 'child', '"She sings while she cooks."'],
          community: ['fair', 'teacher', 'Comes on most days.'],
          society: ['fair', 'worker', 'Family book in order; poor-household card asked for.'],
        }),
        t.goal('call', 'ចង់ឮសំឡេងប៉ា។', 'She hears her father’s voice', 'with-parent', 1),
        t.step('tracing', 'call', 'Ask the consulate where the boat lands', 'drita', -5),
      ),
      t.drita(-13, t.visit('home', 'If he calls I will say the poem.', { nextIn: 3, present: ['grandmother'] })),
    ]
  },
}
